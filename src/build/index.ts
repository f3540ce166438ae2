export { coverageOf } from './check-policy.ts';
export { loadProject } from './load-project.ts';
export { checkPayload, whichPayload } from './payload-check.ts';
export type { EvidenceDetail, PolicyBundle, Project, Regions } from './project.ts';
export { markedText } from './site/marked-text.ts';
export type { MarkedBlock } from './site/marked-text.ts';
export { typeset, typesetMarked } from './site/typeset.ts';
