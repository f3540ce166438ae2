import type { TaggedParagraph } from './placed-tag.ts';
import type { BlockPlan } from './plan-blocks.ts';
import type { MergePlan } from './plan-merges.ts';
import type { PlannedPicture } from './plan-pictures.ts';
import type { MendedMarks } from './range-marks.ts';
import type { XmlElement } from './xml-tree.ts';

/** A part as it was read, with what is planned for its blocks and merged cells. */
export interface PartSource {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly paragraphs: readonly TaggedParagraph[];
  readonly plan: BlockPlan;
  readonly merges: MergePlan;
  /** Addresses with tags by their relationship. */
  readonly links: ReadonlyMap<string, string>;
  /** What the pieces of field codes with tags are to hold. */
  readonly fieldCodes: ReadonlyMap<XmlElement, string>;
  readonly marks: MendedMarks;
  readonly pictures: ReadonlyMap<XmlElement, PlannedPicture>;
}

/** The element as its author wrote it. */
export function writtenXml({ xml }: PartSource, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

/** Properties for what may be written several times: without what was changed under revision. */
export function writtenFormat(source: PartSource, element: XmlElement): string {
  return writtenXml(source, element)
    .replace(/<w:([rp]PrChange)\b[\s\S]*?<\/w:\1>/g, '')
    .replace(/<w:(?:ins|del|moveFrom|moveTo)\b[^>]*\/>/g, '');
}

/** Its opening tag as its author wrote it. */
export function writtenOpenTag({ xml }: PartSource, element: XmlElement): string {
  return xml.slice(element.start, element.openEnd);
}
