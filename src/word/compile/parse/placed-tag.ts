import type { XmlElement } from '../../xml/index.ts';
import type { FoundTag } from './find-tags.ts';
import type { ParagraphText } from './paragraph-text.ts';
import type { Tag } from './parse-tag.ts';

/** A paragraph with tags. */
export interface TaggedParagraph extends ParagraphText {
  /** From 1, among all paragraphs of the part. */
  readonly number: number;
  readonly tags: readonly PlacedTag[];
}

/** A tag and the run that its first character stands in. */
export interface PlacedTag {
  /** Order in the part. */
  readonly index: number;
  readonly found: FoundTag;
  readonly tag: Tag;
  readonly paragraph: TaggedParagraph;
  readonly run: XmlElement;
}

/** A block: its opening tag, its `else` tags, its closing one. */
export interface TagBlock {
  readonly tags: readonly PlacedTag[];
}

/** Says a mistake about a tag. */
export type Complain = (tag: PlacedTag, message: string, expected: string) => void;

/** Says a mistake where no placed tag stands: in an attribute. */
export type ComplainAt = (
  element: XmlElement,
  typed: string,
  message: string,
  expected: string,
) => void;
