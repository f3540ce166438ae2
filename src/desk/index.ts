/**
 * A desk's rows, its ledger and its file, for the page and the command line. May import base, rules,
 * form, review and compose.
 */
export { applicationOf } from './application-of.ts';
export { emptyDecision, parseRecord, textAt } from './application.ts';
export type { Application, ReviewRecord } from './application.ts';
export { ledgerColumns, unitOf } from './columns.ts';
export type { LedgerColumn, LedgerRow } from './columns.ts';
export { mergeDesks, readDesk, writeDesk } from './desk-file.ts';
export { examinedByKey } from './examined.ts';
export type { RowExamined } from './examined.ts';
export type { DeskPolicy } from './policy.ts';
export { rowOfDossier } from './row-of-dossier.ts';
export { rowStates } from './row-state.ts';
export { keptOf, marksBefore, nextNumber, parseRow } from './rows.ts';
export type { Beside, DeskRow } from './rows.ts';
