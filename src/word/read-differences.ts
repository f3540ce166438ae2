import { cleanText } from './clean-text.ts';
import type {
  DocumentShape,
  ShapeColumn,
  ShapeField,
  ShapeRow,
  ShapeValue,
  ShapeValues,
} from './document-shape.ts';
import type { VisibleField } from './read-visible.ts';

/** A place whose visible text is not what the document's own draft says: edited in Word. */
export interface Difference {
  readonly field: string;
  /** Row of a table, from 0. */
  readonly row?: number;
  readonly column?: string;
  readonly payload: string;
  readonly visible: string;
}

/**
 * Compares what a document should show with what it shows. A field that was not found in the
 * document says nothing; one printed several times differs where any printing does.
 */
export function findDifferences(
  shape: DocumentShape,
  expected: ShapeValues,
  visible: ReadonlyMap<string, VisibleField>,
): readonly Difference[] {
  return shape.fields.flatMap((field) => {
    const shown = visible.get(field.id);
    return shown === undefined ? [] : compareField(field, expected[field.id], shown);
  });
}

function compareField(
  field: ShapeField,
  expected: ShapeValue | undefined,
  shown: VisibleField,
): readonly Difference[] {
  switch (shown.kind) {
    case 'texts': {
      const payload = typeof expected === 'string' ? expected : '';
      const visible = shown.texts.find((text) => !sameText(field, payload, text));
      return visible === undefined ? [] : [{ field: field.id, payload, visible }];
    }
    case 'options': {
      const ids = isIds(expected) ? expected : [];
      const same = [...ids].sort().join() === [...shown.ids].sort().join();
      const names = (of: readonly string[]): string => optionNames(field, of);
      return same ? [] : [{ field: field.id, payload: names(ids), visible: names(shown.ids) }];
    }
    case 'rows':
      return compareRows(field, isRows(expected) ? expected : [], shown);
  }
}

function compareRows(
  field: ShapeField,
  expected: readonly ShapeRow[],
  shown: VisibleField & { readonly kind: 'rows' },
): readonly Difference[] {
  const differences: Difference[] = [];
  for (let row = 0; row < Math.max(expected.length, shown.rows.length); row += 1) {
    for (const column of field.columns ?? []) {
      if (!shown.columns.has(column.id)) continue;
      const payload = expected[row]?.[column.id] ?? '';
      const visible = shown.rows[row]?.[column.id] ?? '';
      if (!sameText(column, payload, visible)) {
        differences.push({ field: field.id, row, column: column.id, payload, visible });
      }
    }
  }
  return differences;
}

/** Equal as a reader sees it: white space at line ends and how a number is grouped don't count. */
function sameText(field: ShapeField | ShapeColumn, one: string, other: string): boolean {
  if (comparable(one) === comparable(other)) return true;
  if ('rich' in field)
    return comparable(withoutListMarks(one)) === comparable(withoutListMarks(other));
  if (field.kind !== 'number') return false;
  return plainNumber(one, field.unit) === plainNumber(other, field.unit);
}

function comparable(text: string): string {
  return cleanText(text)
    .replace(/[ \t\u00a0\u3000]+$/gm, '')
    .replace(/\u00a0/g, ' ')
    .trim();
}

function withoutListMarks(text: string): string {
  return text.replace(/^(?:• |\d+\. )/gm, '');
}

function plainNumber(text: string, unit: string | undefined): string {
  const folded = text.normalize('NFKC').replace(/[\s,]/g, '');
  const plain =
    unit !== undefined && folded.endsWith(unit) ? folded.slice(0, -unit.length) : folded;
  return /^-?\d+\.\d*?0*$/.test(plain) ? plain.replace(/\.?0+$/, '') : plain;
}

function optionNames(field: ShapeField, ids: readonly string[]): string {
  const options = field.options ?? [];
  const name = (id: string): string => options.find((each) => each.id === id)?.labels[0] ?? id;
  return ids.map(name).join('、');
}

function isIds(value: ShapeValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRows(value: ShapeValue | undefined): value is readonly ShapeRow[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object');
}
