export { byStanding, calendarOf } from './payloads/by-standing.ts';
export type { ByStanding } from './payloads/by-standing.ts';
export { coverageOf } from './load/check-policy.ts';
export { checkTemplates } from './templates/check-templates.ts';
export { contentRoot } from './load/content-root.ts';
export { findProblems } from './find-problems.ts';
export { loadProject } from './load/load-project.ts';
export { applyPayload, documentsBeside } from './payloads/apply-payload.ts';
export { checkPayload, evidenceFor, whichPayload } from './payloads/check-payload.ts';
export { reviewPayload } from './payloads/review-payload.ts';
export type { PolicyBundle, Project } from './load/project.ts';
export { markedText } from './site/marked-text.ts';
export type { MarkedBlock } from './site/marked-text.ts';
export { compileTemplateFiles } from './templates/template-files.ts';
export { typeset, typesetMarked } from './site/typeset.ts';
export {
  isSmallDocument,
  makeRecordStarter,
  makeSmallStarter,
  makeStarter,
  makeTagSheet,
} from './starter/index.ts';
