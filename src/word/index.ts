/**
 * .docx: makes templates ready, fills them, opens what comes back, reads it, and fills a form that
 * has no tags. Knows nothing of policies or forms: a shape of labels and values is all it is told.
 * Its rooms stand in test/imports.test.ts, each with what it may import.
 */
export { adoptForm, drawForm, openForm } from './adopt/index.ts';
export type {
  AdoptedForm,
  DrawnBlock,
  DrawnForm,
  DrawnPart,
  OpenedForm,
  OpenReason,
  TypedText,
  UnplacedReason,
} from './adopt/index.ts';
export { versionCode } from './carry/index.ts';
export type { JsonValue, Payload } from './carry/index.ts';
export { compileTemplate, formatTemplateProblem, TemplateError } from './compile/index.ts';
export type { KnownFields } from './compile/index.ts';
export type {
  DocumentShape,
  ShapeColumn,
  ShapeField,
  ShapeRow,
  ShapeValue,
  ShapeValues,
} from './labels/index.ts';
export { unitNamed } from './labels/index.ts';
export { explainOpenIssue, isLitter, openArchive } from './open/index.ts';
export type { OpenIssue, Refusal } from './open/index.ts';
export { openDocument, readDocument } from './read/index.ts';
export type { Carrier, Difference, OpenedDocument, ReadDocument } from './read/index.ts';
export {
  isDrawable,
  packParts,
  renderParts,
  renderTemplate,
  richParagraphs,
} from './render/index.ts';
export { readPages, readUnseen, seenKey } from './visible/index.ts';
export type { Page, PageCell, PageLine, Place, Printed, Unsure } from './visible/index.ts';
export { templateModule } from './template/index.ts';
export type { CompiledTemplate, TemplateData, TemplateValue } from './template/index.ts';
