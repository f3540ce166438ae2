/**
 * A desk's rows, its ledger and its file, for the page and the command line. May import base, rules,
 * form, review and compose.
 */
export { addDossier } from './add-dossier.ts';
export { applicationOf } from './application-of.ts';
export { emptyDecision, noPaper, parseRecord, textAt } from './application.ts';
export type { Application, PaperCopies, ReviewRecord, SecondOpinion } from './application.ts';
export { ledgerColumns, paperText, unitOf } from './columns.ts';
export type { LedgerColumn, LedgerRow } from './columns.ts';
export { mergeDesks, readDesk, writeDesk } from './desk-file.ts';
export { examinedByKey, isExamined, notExamined, receiptState, withReceipts } from './examined.ts';
export type { DeskExamined } from './examined.ts';
export { caseOf, caseOfRecord } from './office/case-of.ts';
export type { DeskCase } from './office/case-of.ts';
export { batchOf } from './office/batch-of.ts';
export { documentOf, isDue, sourceOf } from './office/document-of.ts';
export { movedPlaces, rankCases } from './office/rank.ts';
export type { RankedCase, RankedCategory } from './office/rank.ts';
export { summarySheets } from './office/summary-sheets.ts';
export { withIssued } from './office/notice-of.ts';
export { itemOf, secondVersion } from './office/second-version.ts';
export type { VersionLine } from './office/second-version.ts';
export { showAnswer } from './office/show-answer.ts';
export type { DeskPolicy } from './policy.ts';
export { rowStates } from './row-state.ts';
export { sheetsOf, standOf } from './stand.ts';
export type { Stand } from './stand.ts';
export { keptOf, marksBefore, nextNumber, parseRow, shelfOf } from './rows.ts';
export type { Beside, DeskRow } from './rows.ts';
