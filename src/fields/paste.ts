/** What reads a pasted table and shows what was read: fetched with the first one. */
export { parsePastedRows } from '../form/index.ts';
export { PastePreview } from './PastePreview.tsx';
