export { makeRecordStarter } from './make-record-starter.ts';
export { isSmallDocument, makeSmallStarter } from './make-small-starter.ts';
export { makeStarter } from './make-starter.ts';
export { makeTagSheet } from './tag-sheet.ts';
