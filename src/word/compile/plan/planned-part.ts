import type { XmlElement } from '../../xml/index.ts';
import type { MendedMarks, RangePairs, TaggedParagraph } from '../parse/index.ts';
import type { PartSource } from './part-source.ts';
import type { BlockPlan } from './plan-blocks.ts';
import type { MergePlan } from './plan-merges.ts';
import type { PlannedPicture } from './plan-pictures.ts';

/** A part as it was read, with what is planned for its blocks and merged cells. */
export interface PlannedPart extends PartSource {
  readonly paragraphs: readonly TaggedParagraph[];
  readonly plan: BlockPlan;
  readonly merges: MergePlan;
  /** Addresses with tags by their relationship. */
  readonly links: ReadonlyMap<string, string>;
  /** What the pieces of field codes with tags are to hold. */
  readonly fieldCodes: ReadonlyMap<XmlElement, string>;
  readonly ranges: RangePairs;
  readonly marks: MendedMarks;
  readonly pictures: ReadonlyMap<XmlElement, PlannedPicture>;
}
