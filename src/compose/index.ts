/** Answers to template data to documents, and back. May import base, rules, form and word. */
export { composeTranscript, tableText } from './compose-transcript.ts';
export type { TranscriptEntry, TranscriptSection } from './compose-transcript.ts';
export { composePrintSheet } from './print-sheet.ts';
export type { PrintSheet } from './print-sheet.ts';
export {
  drawOfficialForm,
  fillOfficialForm,
  isLeftOpen,
  openOfficialForm,
} from './fill-official-form.ts';
export type {
  DrawnBlock,
  DrawnForm,
  DrawnPart,
  FilledOfficial,
  OfficialForm,
  OfficialInput,
  OpenPlace,
  RefusedOfficial,
  TypedPlace,
  UnplacedValue,
} from './fill-official-form.ts';
export { describeMappingIssue, parseMapping, writeMapping } from './form-mapping.ts';
export type { FormMapping } from './form-mapping.ts';
export { applicationInput } from './application-input.ts';
export type { ApplicationCase } from './application-input.ts';
export { documentIds, documentKind, mainDocument, makeFrom } from './documents/table.ts';
export type { DocumentId } from './documents/table.ts';
export type { NamedTemplate } from './documents/document.ts';
export type {
  DocumentSource,
  DocumentSources,
  BatchInput,
  NoticeInput,
  OpinionInput,
  SummaryRow,
  RecordInput,
  SelfCheckInput,
  SetCase,
} from './documents/sources.ts';
export { askedFields, makeNotice, NoticeTooLongError, parseNotice } from './notice/notice.ts';
export type { AskedInNotice, Notice } from './notice/notice.ts';
export { compareVersions } from './notice/compare-versions.ts';
export type { FieldChange, RowChange } from './notice/compare-versions.ts';
export { writeSheets } from './write-sheets.ts';
export type { Sheet } from './write-sheets.ts';
export { setFileName, zipFiles } from './make-set.ts';
export { documentShape, shapeValues } from './document-shape.ts';
export { documentFields } from './document-fields.ts';
export { documentFileName } from './document-file-name.ts';
export { fillPlan, makeDocument } from './make-document.ts';
export type { MadeDocument } from './make-document.ts';
export { codeOfAnswers, planDocument } from './plan-document.ts';
export type { DocumentInput, DocumentPlan } from './plan-document.ts';
export { isApplication, readApplication, readOpenedDocument } from './read-application.ts';
export type { ApplicationReading, DocumentState, ReadApplication } from './read-application.ts';
export { groupDifferences } from './group-differences.ts';
export type { DifferenceGroup } from './group-differences.ts';
export { gatherFiles } from './receive/gather-files.ts';
export type { Dossier } from './receive/gather-files.ts';
export { ownPaths, readHanded, withoutLitter } from './receive/read-handed.ts';
export type { Handed, HandedStep, ReadFile } from './receive/read-handed.ts';
export { readSheets } from './receive/read-sheets.ts';
export { startsLikeDesk } from './receive/receive-file.ts';
export type { DeskForms, ReceivedApplication } from './receive/receive-file.ts';
export { takeDifferences } from './take-differences.ts';
export type { Difference } from './page/merge-differences.ts';
export { checkReading, checkReceived } from './page/check-verdict.ts';
export { describeFault } from './page/check-data.ts';
export type { PageSource } from './page/print-again.ts';
export { describePlace, describeUnsure } from './page/describe-place.ts';
export { explainOpenIssue } from '../word/index.ts';
