export { makeStarter } from './make-starter.ts';
export { tagSheet } from './tag-sheet.ts';
