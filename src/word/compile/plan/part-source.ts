import type { XmlElement } from '../../xml/index.ts';

/** A part as its author wrote it; `start` and `end` of an element are offsets into `xml`. */
export interface PartSource {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
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
