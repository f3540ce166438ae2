/** Writes a planned part as steps. May import xml, template, parse and plan. */
export { FlatTextWriter } from './flat-text-writer.ts';
export { NoteParts } from './note-writer.ts';
export { PartWriter } from './part-writer.ts';
export { PlaceList, ProgramBuilder } from './program-builder.ts';
export { TagWriter } from './tag-writer.ts';
