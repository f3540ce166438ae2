export { describeFinding, findInApplication } from './findings/table.ts';
export type { Finding } from './findings/table.ts';
export { lackingNeeds, openItems, reasonlessItems, suggestOutcome } from './outcome.ts';
export { placeFindings } from './place-findings.ts';
export type { PlacedFindings } from './place-findings.ts';
export type {
  Decision,
  Mark,
  Marks,
  Need,
  OutcomeWhen,
  Review,
  ReviewItem,
  ReviewOutcome,
} from './review.ts';
export { reviewSheet } from './review-sheet.ts';
export type { SheetAnswer, SheetCriterion, SheetItem } from './review-sheet.ts';
export { examineSubmission } from './submission.ts';
export type { Edited, ReviewRound } from './submission.ts';
