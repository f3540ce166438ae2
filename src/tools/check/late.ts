/** What is fetched while the first question is read. */
export { afterOpening, Notices, tracksTold } from '../answering/late.ts';
export { openFoldsInPrint } from '../../browser/index.ts';
export { fetchRarerViews } from './fetch-rarer-views.ts';
export { Result } from './Result.tsx';
export { Shortcut } from './Shortcut.tsx';
export { Skipped } from './Skipped.tsx';
