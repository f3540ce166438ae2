export type { TemplateData, TemplateValue } from './contract.ts';
export { openArchive } from './open-archive.ts';
export type { ArchivedFile, OpenedArchive } from './open-archive.ts';
export type { ForeignFormat, OpenIssue, Refusal } from './open-issue.ts';
export { archiveLimits, documentLimits } from './open-limits.ts';
export type { OpenLimits } from './open-limits.ts';
export { openPackage } from './open-package.ts';
export type { OpenedPackage } from './open-package.ts';
export { explainOpenIssue } from './open-words.ts';
