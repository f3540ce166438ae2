/**
 * Node: loads and checks content/ and templates/. May import all that knows
 * nothing of pages or the command line.
 */
export { advise } from './advice/index.ts';
export { coverageOf } from './load/check-policy.ts';
export { checkProject } from './check-project.ts';
export type { CheckedProject } from './check-project.ts';
export { contentRoot } from '../disk/index.ts';
export { readSpoken } from './load/read-spoken.ts';
export { loadProject } from './load/load-project.ts';
export { idsOf, recordName } from './record/index.ts';
export { contentSecurity } from './site/content-security.ts';
export { siteContent } from './site/site-content.ts';
export { loadTemplates, templateFile } from './templates/load-templates.ts';
export { editorFiles, editorSetting, schemasSetting, withReference } from './reference/index.ts';
export { makeTagSheet, starters } from './starter/index.ts';
