export { openItems, reasonlessItems, suggestOutcome } from './outcome.ts';
export type { Mark, Marks, OutcomeWhen, Review, ReviewItem, ReviewOutcome } from './review.ts';
export { reviewSheet } from './review-sheet.ts';
export type { SheetAnswer, SheetCriterion, SheetItem } from './review-sheet.ts';
