/**
 * What the labels of a form mean: names, units, boxes, blanks, and which cell or line each is for.
 * Shared by reading and adopting. May import story.
 */
export {
  besideLabel,
  headAbove,
  isRowOfFigures,
  isUnitCell,
  labelAbove,
  labelLeft,
  oneUnit,
  rowLabel,
  unitBeforeFigures,
  unitIn,
  unitOf,
} from './beside-labels.ts';
export { blankOf, choosesForeign, isDateBlank, isHint, isVoid } from './blanks.ts';
export {
  columnContexts,
  headsOf,
  isListHead,
  labelsAbove,
  labelsIn,
  lastWord,
  leftContexts,
  spanningAbove,
  titleRow,
  unitBefore,
} from './cell-contexts.ts';
export { saidOfOther } from './said-of-other.ts';
export { openerAbove, openerOfLines } from './row-openers.ts';
export { headingsOf } from './headings.ts';
export { isRows } from './document-shape.ts';
export type {
  DocumentShape,
  ShapeColumn,
  ShapeField,
  ShapeRow,
  ShapeValue,
  ShapeValues,
} from './document-shape.ts';
export { findBlanks } from './inline-blanks.ts';
export type { InlineBlank } from './inline-blanks.ts';
export { findInlineLabels } from './inline-labels.ts';
export { LabelIndex } from './label-index.ts';
export {
  isAboutPerson,
  isByHand,
  isFilledByOthers,
  isGeneric,
  isPerson,
  isPersonal,
  isReserved,
  isValueHead,
  subjectOf,
} from './label-words.ts';
export { joinedFields, namedBy, ownerText } from './named-by.ts';
export type { NamedField } from './named-by.ts';
export { namesThing } from './parties.ts';
export { isYear, normaliseLabel } from './normal-label.ts';
export { findBoxes, pairOptions, readOptions, sameOption } from './option-boxes.ts';
export {
  asksItself,
  cellTarget,
  frameUnder,
  inlineTarget,
  isBlankParagraph,
  isHintParagraph,
  isLabelAlone,
} from './place-targets.ts';
export { placeName, unitFor } from './form-place.ts';
export type { FormPlace, PlaceContext, PlaceTarget, TextSpan } from './form-place.ts';
export { bodyCells, findTablePlaces, isHeadAgain, isTableNamed, readRows } from './table-places.ts';
export type { TablePlace } from './table-places.ts';
export {
  inUnit,
  isSameUnit,
  statedUnit,
  unitNamed,
  unitStated,
  unitsDisagree,
  withoutUnit,
} from './units.ts';
