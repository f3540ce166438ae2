/**
 * Fills a form that has no tags: finds the place of each field by its label and writes there.
 * May import zip, xml, open, story and labels.
 */
export { adoptForm } from './adopt-form.ts';
export type { AdoptedForm, TypedText, UnplacedReason } from './adopt-form.ts';
export { drawForm } from './draw-form.ts';
export type { DrawnBlock, DrawnForm, DrawnPart } from './draw-form.ts';
export type { OpenReason } from './open-report.ts';
export { openForm } from './open-form.ts';
export type { OpenedForm } from './open-form.ts';
export { replaceParts } from './replace-parts.ts';
