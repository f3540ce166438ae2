/** What reads a pasted table and shows what was read: fetched with the first one. */
export { readPastedRows } from '../../form/index.ts';
export { PastePreview } from './PastePreview.tsx';
