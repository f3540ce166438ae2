import { bareFigure, foldFigure } from '../../base/index.ts';
import { isRows } from '../labels/index.ts';
import type {
  DocumentShape,
  ShapeColumn,
  ShapeField,
  ShapeRow,
  ShapeValue,
  ShapeValues,
} from '../labels/index.ts';
import { cleanText } from '../xml/index.ts';
import type { VisibleField } from './visible-fields.ts';

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
      if (visible === undefined) return [];
      return [{ field: field.id, payload: beside(field, payload, visible), visible }];
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

/** A figure as it would stand there: without its unit where that stands in the caption. */
function beside({ unit = '' }: ShapeField, payload: string, visible: string): string {
  return visible.includes(unit) ? payload : bareFigure(payload, unit);
}

function compareRows(
  field: ShapeField,
  expected: readonly ShapeRow[],
  shown: VisibleField & { readonly kind: 'rows' },
): readonly Difference[] {
  const differences: Difference[] = [];
  const columns = (field.columns ?? []).filter(({ id }) => shown.columns.has(id));
  const rows = movedBack(columns, expected, shown.rows);
  for (let row = 0; row < Math.max(expected.length, rows.length); row += 1) {
    for (const column of columns) {
      const payload = expected[row]?.[column.id] ?? '';
      const visible = rows[row]?.[column.id] ?? '';
      if (!sameText(column, payload, visible)) {
        differences.push({ field: field.id, row, column: column.id, payload, visible });
      }
    }
  }
  return differences;
}

/**
 * A row that was cut and pasted elsewhere may have lost its marks, and a copy may stand before the
 * row it was made of: of the rows that pass for added, those that the draft holds trade places.
 */
function movedBack(
  columns: readonly ShapeColumn[],
  expected: readonly ShapeRow[],
  shown: readonly ShapeRow[],
): readonly ShapeRow[] {
  if (shown.length <= expected.length) return shown;
  const keyOf = (row: ShapeRow | undefined): string =>
    columns.map((column) => comparableCell(column, row?.[column.id] ?? '')).join('\n\n');
  const missing = new Map<string, number[]>();
  expected.forEach((row, at) => {
    const key = keyOf(row);
    if (key !== keyOf(shown[at])) missing.set(key, [...(missing.get(key) ?? []), at]);
  });
  const rows = [...shown];
  for (let at = expected.length; at < rows.length; at += 1) {
    const added = rows[at] ?? {};
    const place = missing.get(keyOf(added))?.shift();
    if (place === undefined) continue;
    rows[at] = rows[place] ?? {};
    rows[place] = added;
  }
  return rows;
}

/**
 * Equal as a reader sees it: white space at line ends, blank lines of a long text and how a number
 * is grouped don't count.
 */
function sameText(field: ShapeField | ShapeColumn, one: string, other: string): boolean {
  if (comparable(one) === comparable(other)) return true;
  if (field.kind === 'paragraphs') {
    const plain = 'rich' in field ? withoutListMarks : String;
    return withoutBlankLines(plain(one)) === withoutBlankLines(plain(other));
  }
  return comparableCell(field, one) === comparableCell(field, other);
}

function comparableCell({ kind, unit }: ShapeField | ShapeColumn, text: string): string {
  return kind === 'number' ? plainNumber(text, unit) : comparable(text);
}

function comparable(text: string): string {
  // A pattern that ends in `+$` begins again at every sign of a long blank: word by word instead.
  return cleanText(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** A page break or a picture between paragraphs leaves one in many programs. */
function withoutBlankLines(text: string): string {
  return comparable(text).replace(/\n{2,}/g, '\n');
}

function withoutListMarks(text: string): string {
  return text.replace(/^(?:• |\d+\. )/gm, '');
}

function plainNumber(text: string, unit: string | undefined): string {
  const folded = foldFigure(text);
  const own = foldFigure(unit ?? '');
  const plain = own !== '' && folded.endsWith(own) ? folded.slice(0, -own.length) : folded;
  if (!/^-?\d+\.\d*$/.test(plain)) return plain;
  let end = plain.length;
  while (plain.charAt(end - 1) === '0') end -= 1;
  return plain.slice(0, plain.charAt(end - 1) === '.' ? end - 1 : end);
}

function optionNames(field: ShapeField, ids: readonly string[]): string {
  const options = field.options ?? [];
  const name = (id: string): string => options.find((each) => each.id === id)?.labels[0] ?? id;
  return ids.map(name).join('、');
}

function isIds(value: ShapeValue | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
