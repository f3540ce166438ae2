/**
 * What compiling hands to filling: a compiled template, its steps, how a module stores both, and
 * the data that a template takes. May import zip.
 */
export type {
  CompiledTemplate,
  Frame,
  IdKind,
  IdPlace,
  KeptEntry,
  ParagraphPlace,
  ParagraphShell,
  PictureHole,
  PicturePlace,
  TagPlace,
  RunPlace,
  TagNeed,
  TagShape,
  TagUse,
  TemplateEntry,
} from './compiled-template.ts';
export { helperNames } from './helper-names.ts';
export type { HelperName } from './helper-names.ts';
export { SnippetList, packSteps } from './pack-steps.ts';
export { pictureFill, pictureGraphic } from './picture-graphic.ts';
export { relationshipsOf } from './relationships-of.ts';
export { fieldShown, smallestFormat, tableGap } from './steps.ts';
export type { BlockKind, BlockStep, Operand, PathOperand, Step } from './steps.ts';
export type {
  ImageValue,
  ParagraphsValue,
  RichValue,
  TemplateData,
  TemplateValue,
} from './template-data.ts';
export { templateModule } from './template-module.ts';
export { unpackSteps } from './unpack-steps.ts';
