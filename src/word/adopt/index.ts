/**
 * Fills a form that has no tags: finds the place of each field by its label and writes there.
 * May import zip, xml, open, story and labels.
 */
export { adoptForm } from './adopt-form.ts';
export type { AdoptOptions, AdoptedForm, UnplacedReason } from './adopt-form.ts';
export { replacePart } from './replace-part.ts';
