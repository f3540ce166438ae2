/** Finds and understands the tags of a part, and tells every mistake. May import xml and template. */
export { findTags } from './find-tags.ts';
export { wrongCall } from './helper-rules.ts';
export type { KnownFields } from './known-fields.ts';
export { complainOfLookalikes } from './lookalike-tags.ts';
export { matchBlocks } from './match-blocks.ts';
export { objectSign, readParagraph } from './paragraph-text.ts';
export { blockNames, isImageTag, isPath, pairsOf, parseTag } from './parse-tag.ts';
export type { BlockName, Call, Expression, Tag } from './parse-tag.ts';
export type { TagBlock, Complain, ComplainAt, PlacedTag, TaggedParagraph } from './placed-tag.ts';
export { RangeMarks, isMark } from './range-marks.ts';
export type { MendedMarks } from './range-marks.ts';
export { readLinks } from './read-links.ts';
export { findMainPart, highestIds, readStyles, storyParts } from './read-packaging.ts';
export { ScopeTracker } from './scope-tracker.ts';
export { strayTags, strayTexts } from './stray-tags.ts';
export { TemplateError, formatTemplateProblem } from './template-error.ts';
export type { TemplateProblem } from './template-error.ts';
export type { Complaint } from './unknown-name.ts';
