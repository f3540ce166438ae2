/**
 * A document as a person sees it on paper: what is shown, where, and what can't be judged from the
 * file. May import xml, open and story.
 */
export { seenKey } from './fold.ts';
export type { Page, PageCell, PageLine, PagePart, Place, Unsure, UnsureKind } from './page.ts';
export { readPage, readPages } from './read-page.ts';
export type { Pages } from './read-page.ts';
