/**
 * Opens a stranger's file without trust: what it is, how large, whether it lies; or says why not.
 * May import zip and xml.
 */
export { refuseActive } from './active-content.ts';
export { explainOpenIssue } from './explain-open-issue.ts';
export { isLitter, openArchive } from './open-archive.ts';
export { OpenError, refusing } from './open-issue.ts';
export type { OpenIssue, Refusal } from './open-issue.ts';
export { documentLimits } from './open-limits.ts';
export { openPackage, partsOf } from './open-package.ts';
export type { OpenedPackage, OpenOptions } from './open-package.ts';
