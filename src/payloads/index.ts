/**
 * What checked content gives each page, document and command. May import what content is made of,
 * and nothing that reads it: a command where nothing changed loads this alone.
 */
export { applyPayload } from './apply-payload.ts';
export { byStanding } from './by-standing.ts';
export type { ByStanding } from './by-standing.ts';
export { checkPayload, evidenceFor, whichPayload } from './check-payload.ts';
export { comparePayload, differencesOf } from './compare-payload.ts';
export type { DifferingPiece } from './compare-payload.ts';
export { offeredDocuments, printsForm } from './offered-documents.ts';
export type { PolicyBundle, Project } from './project.ts';
export { dueDay } from './due-day.ts';
export { datedDuties, roundCalendar } from './round-calendar.ts';
export { reviewPayload } from './review-payload.ts';
