/**
 * What pages take of build: the checked content and what they make of its texts. The bundle of pages
 * imports this where it stands (see read-in-place.ts), with all that reads and checks content behind
 * it.
 */
export { contentRoot } from '../../disk/index.ts';
export { hasPage, listedPages } from '../../policy/index.ts';
export { contentSecurity } from './content-security.ts';
export { readAnswer, readGuide } from './guide.ts';
export type { Guide } from './guide.ts';
export { markedText } from './marked-text.ts';
export type { MarkedBlock } from './marked-text.ts';
export { givePageData } from './page-data.ts';
export { siteContent, siteProject } from './site-content.ts';
export { typeset, typesetMarked } from './typeset.ts';
