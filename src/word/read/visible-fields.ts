import { readOptions } from '../labels/index.ts';
import type { DocumentShape, ShapeField, ShapeRow, ShapeValue } from '../labels/index.ts';
import type { MarkedTexts } from './read-marked.ts';

/** What a document shows for a field, and how much of it was found. */
export type VisibleField =
  /** One text for each place it is printed at. */
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  | {
      readonly kind: 'rows';
      readonly rows: readonly ShapeRow[];
      /** Columns that the document shows at all. */
      readonly columns: ReadonlySet<string>;
    };

/** A field's texts under marks; undefined where it has none. */
export function visibleByMarks(field: ShapeField, marked: MarkedTexts): VisibleField | undefined {
  if (field.kind === 'table') {
    const table = marked.tables.get(field.id);
    return table === undefined ? undefined : { kind: 'rows', ...table };
  }
  const texts = marked.texts.get(field.id);
  if (texts === undefined) return undefined;
  if (field.kind !== 'options') return { kind: 'texts', texts };
  const text = texts.join('\n');
  const ids = readOptions(text, field.options ?? []);
  // Boxes marked without their names beside them tell nothing.
  const isBare = ids.length === 0 && /^[☐☑☒□\s]+$/.test(text);
  return isBare ? undefined : { kind: 'options', ids };
}

/** A field's value as its labels show it, in the same form. */
export function visibleByLabels(field: ShapeField, value: ShapeValue): VisibleField {
  if (typeof value === 'string') return { kind: 'texts', texts: [value] };
  if (field.kind === 'options') return { kind: 'options', ids: value as readonly string[] };
  const rows = value as readonly ShapeRow[];
  return { kind: 'rows', rows, columns: new Set(rows.flatMap((row) => Object.keys(row))) };
}

/** The one value to go on with: of several printings the first. */
export function visibleValue(field: VisibleField): ShapeValue {
  switch (field.kind) {
    case 'texts':
      return field.texts[0] ?? '';
    case 'options':
      return field.ids;
    case 'rows':
      return field.rows;
  }
}

export function visibleFields(
  shape: DocumentShape,
  sources: readonly ((field: ShapeField) => VisibleField | undefined)[],
): ReadonlyMap<string, VisibleField> {
  const found = new Map<string, VisibleField>();
  for (const field of shape.fields) {
    for (const source of sources) {
      const visible = source(field);
      if (visible === undefined) continue;
      found.set(field.id, visible);
      break;
    }
  }
  return found;
}
