export { coverageOf } from './check-policy.ts';
export { loadProject } from './load-project.ts';
export type { EvidenceDetail, PolicyBundle, Project, Regions } from './project.ts';
export { typeset, typesetMarked } from './site/typeset.ts';
