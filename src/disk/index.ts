/**
 * Node: where content stands on the disk, and what was worked out of it before, kept by the hash of
 * all that it was made from. May import nothing.
 */
export { contentRoot } from './content-root.ts';
export { codeFolders, keep, keptRecord } from './keep.ts';
export type { Held, KeptRecord } from './keep.ts';
