// A file of its own, so that the reader of Word documents is fetched only when one is opened.
export { readCarriedDraft } from '../../browser/index.ts';
