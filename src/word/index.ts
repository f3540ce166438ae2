export { cleanText } from './clean-text.ts';
export { checkData } from './compile/check-data.ts';
export type { DataMismatch } from './compile/check-data.ts';
export { compileTemplate } from './compile/compile-template.ts';
export type { CompileOptions } from './compile/compile-template.ts';
export type { KnownFields } from './compile/scope.ts';
export { formatTemplateProblem, TemplateError } from './compile/template-error.ts';
export type { TemplateProblem } from './compile/template-error.ts';
export { templateModule } from './compile/template-module.ts';
export type { CompiledTemplate, TagNeed, TagShape } from './compiled.ts';
export type {
  ImageValue,
  ParagraphsValue,
  RichValue,
  TemplateData,
  TemplateValue,
} from './contract.ts';
export { bookmarkName, tagOfBookmark } from './control-name.ts';
export {
  decodePayload,
  encodePayload,
  payloadNamespace,
  payloadProperty,
  versionCode,
} from './payload.ts';
export type { JsonValue, Payload } from './payload.ts';
export { renderTemplate } from './render/render-template.ts';
export type { RenderOptions } from './render/render-template.ts';
export { openArchive } from './open-archive.ts';
export type { ArchivedFile, OpenedArchive } from './open-archive.ts';
export type { ForeignFormat, OpenIssue, Refusal } from './open-issue.ts';
export { archiveLimits, documentLimits } from './open-limits.ts';
export type { OpenLimits } from './open-limits.ts';
export { openPackage } from './open-package.ts';
export type { OpenedPackage } from './open-package.ts';
export { explainOpenIssue } from './open-words.ts';
export type {
  DocumentShape,
  ShapeColumn,
  ShapeField,
  ShapeRow,
  ShapeValue,
  ShapeValues,
} from './document-shape.ts';
export type { Difference } from './read-differences.ts';
export { readDocument } from './read-document.ts';
export type { Carrier, ReadDocument, ReadOptions } from './read-document.ts';
export { adoptForm } from './adopt-form.ts';
export type { AdoptedForm, AdoptOptions, FormMapping, UnplacedReason } from './adopt-form.ts';
