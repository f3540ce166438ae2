export { cleanText } from './clean-text.ts';
export { checkData } from './compile/check-data.ts';
export { compileTemplate } from './compile/compile-template.ts';
export type { CompileOptions } from './compile/compile-template.ts';
export type { KnownFields } from './compile/scope.ts';
export { formatTemplateProblem, TemplateError } from './compile/template-error.ts';
export type { TemplateProblem } from './compile/template-error.ts';
export { templateModule } from './compile/template-module.ts';
export type { CompiledTemplate } from './compiled.ts';
export type { TemplateData, TemplateValue } from './contract.ts';
export { bookmarkName, tagOfBookmark } from './control-name.ts';
export { decodePayload, encodePayload, payloadProperty, versionCode } from './payload.ts';
export type { JsonValue, Payload } from './payload.ts';
export { richParagraphs } from './render/lines.ts';
export { renderTemplate } from './render/render-template.ts';
export { openArchive } from './open-archive.ts';
export type { OpenIssue, Refusal } from './open-issue.ts';
export { openPackage } from './open-package.ts';
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
export type { Carrier, ReadDocument } from './read-document.ts';
export { adoptForm } from './adopt-form.ts';
export type { AdoptedForm, AdoptOptions, UnplacedReason } from './adopt-form.ts';
