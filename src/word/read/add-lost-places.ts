import type { DocumentShape, ShapeField } from '../labels/index.ts';
import type { PrintedDraft } from './read-payload.ts';
import type { VisibleField } from './visible-fields.ts';

/**
 * What stands where a mark was lost: someone typed a cell anew, or took a value out. Of a value
 * printed at several places, the labels tell what the places without a mark show; a value that was
 * printed and is found nowhere shows nothing. `unmarked`: fields of the draft without a mark;
 * `labelled`: texts beside the labels of a field.
 */
export function addLostPlaces(
  shape: DocumentShape,
  fields: ReadonlyMap<string, VisibleField>,
  printed: PrintedDraft,
  unmarked: ReadonlySet<string>,
  labelled: (field: string) => readonly string[],
): ReadonlyMap<string, VisibleField> {
  const all = new Map(fields);
  for (const field of shape.fields) {
    const { id } = field;
    const found = fields.get(id);
    // Its head alone is left of a table.
    const isEmptied = found?.kind === 'rows' && found.rows.length === 0;
    if (found === undefined || isEmptied) {
      if (unmarked.has(id) && !printed.unshown.has(id)) all.set(id, nothingShown(field));
    } else if (found.kind === 'texts' && found.texts.length < (printed.printings.get(id) ?? 1)) {
      all.set(id, { kind: 'texts', texts: [...found.texts, ...labelled(id)] });
    }
  }
  return all;
}

function nothingShown(field: ShapeField): VisibleField {
  switch (field.kind) {
    case 'table': {
      const columns = new Set((field.columns ?? []).map(({ id }) => id));
      return { kind: 'rows', rows: [], columns };
    }
    case 'options':
      return { kind: 'options', ids: [] };
    default:
      return { kind: 'texts', texts: [''] };
  }
}
