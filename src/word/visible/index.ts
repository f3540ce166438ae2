/**
 * A document as a person sees it on paper: what is shown, where, and what can't be judged from the
 * file. May import xml, open and story.
 */
export { readFormLooks } from './form-looks.ts';
export type { FormLooks, TextLook } from './form-looks.ts';
export { seenKey } from './fold.ts';
export type { Page, PageCell, PageLine, Place, Unsure } from './page.ts';
export { readPages, readUnseen } from './read-page.ts';
export type { Printed } from './read-page.ts';
