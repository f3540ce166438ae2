/**
 * Decides, before anything is written, what blocks, pictures, ids and merged cells become, and what
 * a template says around its values. May import xml, template, carry and parse.
 */
export { noteKey, repeatedAttributes, standsOnce } from './element-ids.ts';
export { paragraphShell } from './paragraph-shell.ts';
export { writtenFormat, writtenOpenTag, writtenXml } from './part-source.ts';
export type { PartSource } from './part-source.ts';
export type { PartPlan, PlannedPart } from './planned-part.ts';
export { endsSection, planBlocks } from './plan-blocks.ts';
export { hasAttributeTag, hidesValue, planCopies } from './plan-copies.ts';
export type { CopyPlan } from './plan-copies.ts';
export { isLinkCode, placeInCode, planFieldCodes } from './plan-field-codes.ts';
export { isStatic, planMerges } from './plan-merges.ts';
export { planPictures } from './plan-pictures.ts';
export type { PlannedPicture } from './plan-pictures.ts';
export { planShells } from './plan-shells.ts';
export type { ShellPlan } from './plan-shells.ts';
export { soleTag } from './sole-tag.ts';
export { SurroundingsList } from './surroundings-list.ts';
