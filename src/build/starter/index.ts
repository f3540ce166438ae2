export { starters } from './starters.ts';
export { makeTagSheet } from './tag-sheet.ts';
