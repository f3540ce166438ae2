/**
 * Node: loads and checks content/ and templates/. May import all that knows
 * nothing of pages or the command line.
 */
export { hasPage, listedPages } from '../policy/index.ts';
export { advise } from './advice/index.ts';
export { coverageOf } from './load/check-policy.ts';
export { checkProject } from './check-project.ts';
export type { CheckedProject } from './check-project.ts';
export { contentRoot } from '../disk/index.ts';
export { readSpoken } from './load/read-spoken.ts';
export { loadProject } from './load/load-project.ts';
export { idsOf, recordName } from './record/index.ts';
export { contentSecurity } from './site/content-security.ts';
export { markedText } from './site/marked-text.ts';
export type { MarkedBlock } from './site/marked-text.ts';
export { givePageData } from './site/page-data.ts';
export { siteContent, siteProject } from './site/site-content.ts';
export { loadTemplates, templateFile } from './templates/load-templates.ts';
export { typeset, typesetMarked } from './site/typeset.ts';
export { editorFiles, editorSetting, schemasSetting, withReference } from './reference/index.ts';
export { makeTagSheet, starters } from './starter/index.ts';
