import type { XmlElement } from '../../xml/index.ts';
import type {
  Complain,
  ComplainAt,
  MendedMarks,
  RangePairs,
  TagBlock,
  TaggedParagraph,
  TemplateProblem,
} from '../parse/index.ts';
import type { PartSource } from './part-source.ts';
import type { BlockPlan } from './plan-blocks.ts';
import type { MergePlan } from './plan-merges.ts';
import type { PlannedPicture } from './plan-pictures.ts';

/** A part as it was read, ready to be written. */
export interface PartPlan {
  readonly source: PlannedPart;
  readonly blocks: readonly TagBlock[];
  readonly complain: Complain;
  readonly complainAt: ComplainAt;
  /** Mistakes found; more are added as it is written. */
  readonly problems: TemplateProblem[];
  /** Whether blocks do not fit: only names can still be checked then, and are, block by block. */
  readonly isLoose: boolean;
}

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
  /**
   * Where references have notes of their own, which come to stand here as well: those of the part
   * that nothing else refers to, and that go.
   */
  readonly moved: ReadonlySet<XmlElement> | undefined;
  readonly pictures: ReadonlyMap<XmlElement, PlannedPicture>;
}
