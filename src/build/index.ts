export { byStanding, calendarOf } from './by-standing.ts';
export type { ByStanding } from './by-standing.ts';
export { coverageOf } from './check-policy.ts';
export { checkTemplates } from './check-templates.ts';
export { contentRoot } from './content-root.ts';
export { findProblems } from './find-problems.ts';
export { loadProject } from './load-project.ts';
export { applyPayload, documentsBeside } from './payload-apply.ts';
export { checkPayload, evidenceFor, whichPayload } from './payload-check.ts';
export { reviewPayload } from './payload-review.ts';
export type { PolicyBundle, Project } from './project.ts';
export { markedText } from './site/marked-text.ts';
export type { MarkedBlock } from './site/marked-text.ts';
export { compileTemplateFiles } from './site/template-files.ts';
export { typeset, typesetMarked } from './site/typeset.ts';
export {
  isSmallDocument,
  makeRecordStarter,
  makeSmallStarter,
  makeStarter,
  makeTagSheet,
} from './starter/index.ts';
