/**
 * Fills a form that has no tags: finds the place of each field by its label and writes there.
 * May import zip, xml, open, story and labels.
 */
export { adoptForm } from './adopt-form.ts';
export type { AdoptedForm, UnplacedReason } from './adopt-form.ts';
export type { OpenReason } from './open-report.ts';
export { openForm } from './open-form.ts';
export type { OpenedForm } from './open-form.ts';
export { replaceParts } from './replace-parts.ts';
