import type { IdPlace } from '../../template/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import type { PlannedPart } from './planned-part.ts';

/** What becomes of an attribute inside `each`: a new id each round, or nothing. */
export type RepeatedAttribute = IdPlace | 'dropped';

/** Attributes of the element that must not be the same twice in a document. */
export function repeatedAttributes(
  { name: part, ranges }: Pick<PlannedPart, 'name' | 'ranges'>,
  element: XmlElement,
): ReadonlyMap<string, RepeatedAttribute> {
  const found = new Map<string, RepeatedAttribute>();
  const { name, attributes } = element;
  const add = (attribute: string, of: IdPlace['of'], key: string) => {
    const value = attributes[attribute];
    if (value !== undefined) found.set(attribute, { kind: 'id', of, value, key });
  };
  const here = `${part}:${element.start}`;
  const start = name.endsWith('End') ? (ranges.get(element) ?? element) : element;
  const range = `${part}:${start.start}`;
  const shape = (id: string) => `${part}:shape ${id}`;
  switch (name) {
    case 'w:bookmarkStart':
      add('w:id', 'bookmark', range);
      add('w:name', 'bookmark-name', range);
      break;
    case 'w:permStart':
    case 'w:moveFromRangeStart':
    case 'w:moveToRangeStart':
      add('w:id', 'bookmark', range);
      break;
    case 'w:bookmarkEnd':
    case 'w:permEnd':
    case 'w:moveFromRangeEnd':
    case 'w:moveToRangeEnd':
      add('w:id', 'bookmark-end', range);
      break;
    case 'w:ins':
    case 'w:del':
    case 'w:moveFrom':
    case 'w:moveTo':
    case 'w:rPrChange':
    case 'w:pPrChange':
    case 'w:trPrChange':
    case 'w:tcPrChange':
    case 'w:cellIns':
    case 'w:cellDel':
      add('w:id', 'revision', here);
      break;
    case 'w:id':
      if (element.parent?.name === 'w:sdtPr') add('w:val', 'control', here);
      break;
    case 'wp:docPr':
      add('id', 'drawing', here);
      break;
    case 'w:footnote':
    case 'w:endnote':
      add('w:id', 'bookmark-end', noteKey(part, element));
      break;
    case 'o:OLEObject':
      add('ShapeID', 'bookmark-end', shape(attributes['ShapeID'] ?? ''));
      add('ObjectID', 'shape', here);
      break;
    case 'w:control':
      add('w:shapeid', 'bookmark-end', shape(attributes['w:shapeid'] ?? ''));
      break;
    default:
      if (!/^v:(?!shapetype)/.test(name)) break;
      add('id', 'shape', shape(attributes['id'] ?? ''));
      add('o:spid', 'shape', shape(attributes['o:spid'] ?? ''));
  }
  // Word's own marks for merging edits: optional, and unique in the part.
  for (const attribute of ['w14:paraId', 'w14:textId', ...drawingMarks]) {
    if (attributes[attribute] !== undefined) found.set(attribute, 'dropped');
  }
  return found;
}

/** A note as the references to it name it. */
export function noteKey(part: string, note: XmlElement): string {
  return `${part}:note ${note.start}`;
}

export function isReference({ name }: XmlElement): boolean {
  return name === 'w:footnoteReference' || name === 'w:endnoteReference';
}

const drawingMarks = ['w14:anchorId', 'wp14:anchorId', 'wp14:editId'];

/** Anchors of a comment, which has one place in a document; what other shapes name as their type. */
export function standsOnce({ name }: XmlElement): boolean {
  return /^w:comment(RangeStart|RangeEnd|Reference)$|^v:shapetype$/.test(name);
}
