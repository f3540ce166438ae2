/**
 * Reads a document back: the draft it carries, the values it shows, and where they differ.
 * May import xml, open, carry, story and labels.
 */
export type { Difference } from './find-differences.ts';
export { openDocument } from './open-document.ts';
export type { OpenedDocument } from './open-document.ts';
export { readDocument } from './read-document.ts';
export type { Carrier, ReadDocument } from './read-document.ts';
