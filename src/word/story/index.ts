/**
 * A part of a document as blocks, cells and marks, with where each stands in the source.
 * May import xml and open.
 */
export { isOn } from './apply-property.ts';
export {
  aboveOf,
  belowOf,
  blockLists,
  cellText,
  firstOfRow,
  leftOf,
  makeGrid,
  rightOf,
} from './grid.ts';
export type { Grid } from './grid.ts';
export { readHiddenStyles } from './hidden-styles.ts';
export { readStory } from './read-story.ts';
export { textOf } from './story.ts';
export type { Block, Cell, Mark, Paragraph, Piece, Row, Story, Table } from './story.ts';
export { symbolText } from './symbol-text.ts';
