export { composeTranscript, tableText } from './compose-transcript.ts';
export type { TranscriptEntry, TranscriptSection } from './compose-transcript.ts';
export { composePrintSheet } from './print-sheet.ts';
export type { PrintSheet } from './print-sheet.ts';
export { fillOfficialForm } from './fill-official-form.ts';
export type {
  FilledOfficial,
  OfficialInput,
  OpenPlace,
  RefusedOfficial,
  UnplacedValue,
} from './fill-official-form.ts';
export { describeMappingIssue, parseMapping, writeMapping } from './form-mapping.ts';
export type { FormMapping } from './form-mapping.ts';
export { applicationInput } from './application-input.ts';
export type { ApplicationCase } from './application-input.ts';
export { makeSelfCheck } from './compose-self-check.ts';
export type { SelfCheckInput } from './compose-self-check.ts';
export { fieldsOf, isOfSet, makeSetDocument, setFileName, zipFiles } from './make-set.ts';
export type { NamedTemplate, SetCase } from './make-set.ts';
export { documentShape, shapeValues } from './document-shape.ts';
export { documentFields } from './document-fields.ts';
export { documentFileName } from './document-file-name.ts';
export { makeDocument } from './make-document.ts';
export type { DocumentInput, MadeDocument } from './make-document.ts';
export { makeReviewRecord } from './compose-review-record.ts';
export type { RecordInput } from './compose-review-record.ts';
export { readApplication } from './read-application.ts';
export type { ApplicationReading, ReadApplication } from './read-application.ts';
export { takeDifferences } from './take-differences.ts';
export type { Difference } from '../word/index.ts';
export { explainOpenIssue } from '../word/index.ts';
