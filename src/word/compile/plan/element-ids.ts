import type { IdPlace } from '../../template/index.ts';
import type { XmlElement } from '../../xml/index.ts';

/** What becomes of an attribute inside `each`: a new id each round, or nothing. */
export type RepeatedAttribute = IdPlace | 'dropped';

/** Attributes of the element that must not be the same twice in a document. */
export function repeatedAttributes(
  part: string,
  element: XmlElement,
): ReadonlyMap<string, RepeatedAttribute> {
  const found = new Map<string, RepeatedAttribute>();
  const { name, attributes } = element;
  const add = (attribute: string, of: IdPlace['of'], key: string) => {
    const value = attributes[attribute];
    if (value !== undefined) found.set(attribute, { kind: 'id', of, value, key });
  };
  const here = `${part}:${element.start}`;
  const bookmark = `${part}:${attributes['w:id'] ?? ''}`;
  const protection = `${part}:perm${attributes['w:id'] ?? ''}`;
  switch (name) {
    case 'w:bookmarkStart':
      add('w:id', 'bookmark', bookmark);
      add('w:name', 'bookmark-name', bookmark);
      break;
    case 'w:bookmarkEnd':
      add('w:id', 'bookmark-end', bookmark);
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
    case 'w:permStart':
      add('w:id', 'bookmark', protection);
      break;
    case 'w:permEnd':
      add('w:id', 'bookmark-end', protection);
      break;
    case 'w:id':
      if (element.parent?.name === 'w:sdtPr') add('w:val', 'control', here);
      break;
    case 'wp:docPr':
      add('id', 'drawing', here);
      break;
    case 'w:p':
    case 'w:tr':
      // Word's own marks for merging edits: optional, and unique in the part.
      for (const attribute of ['w14:paraId', 'w14:textId']) {
        if (attributes[attribute] !== undefined) found.set(attribute, 'dropped');
      }
      break;
    default:
  }
  return found;
}

/** Anchors of a comment, which has one place in a document. */
export function standsOnce({ name }: XmlElement): boolean {
  return /^w:comment(RangeStart|RangeEnd|Reference)$/.test(name);
}
