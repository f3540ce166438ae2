/**
 * Findings over one application and what they suggest to a reviewer. May import base, rules, form, and
 * of policy its types.
 */
export { textOf } from './batch/entry.ts';
export { plainKey } from './names.ts';
export type { EarlierRow } from './batch/entry.ts';
export { readEarlier } from './batch/read-earlier.ts';
export { examineDesk } from './examine.ts';
export type { DeskApplication, DeskFinding, DeskRules, Examined } from './examine.ts';
export { describeFinding, findInApplication, isOfBatch } from './findings/table.ts';
export type { Finding } from './findings/table.ts';
export { addAsked, askedLines, askFromFindings, askFromMarks, clauseOfItem } from './asked.ts';
export { lackingNeeds, openItems, reasonlessItems, suggestOutcome } from './outcome.ts';
export { placeFindings } from './place-findings.ts';
export type { PlacedFindings } from './place-findings.ts';
export { compareReceipts, parseReceipt, receiptOf } from './receipt.ts';
export type { Receipt, ReceiptState } from './receipt.ts';
export type {
  Asked,
  Decision,
  Issued,
  Mark,
  Marks,
  Need,
  Review,
  ReviewItem,
  ReviewOutcome,
} from './review.ts';
export { isSameApplication } from './batch/same-unit.ts';
export { isStanding, isTold, reviewSheet, standingMarks } from './review-sheet.ts';
export type { SheetAnswer, SheetCriterion, SheetItem } from './review-sheet.ts';
export { examineSubmission } from './submission.ts';
export type { Edited, ReviewRound, Submission } from './submission.ts';
