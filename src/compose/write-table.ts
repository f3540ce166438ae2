import type { Answer, Field } from '../form/index.ts';
import { writeRows } from '../form/index.ts';

/** Empty rows to write in by hand where a table has no answer. */
function blankRows(field: Field): number {
  return field.required ? Math.max(3, field.minRows ?? 0) : 1;
}

/** A row as the template prints it: cells by column id and its number, '' for a blank row. */
export interface WrittenRow {
  readonly row_no: string;
  readonly [column: string]: string;
}

/** A table's rows by column id, numbered in `row_no`; blank rows where nothing is filled in. */
export function writeTable(field: Field, answer: Answer): readonly WrittenRow[] {
  const rows = writeRows(field, answer);
  if (rows.length > 0) return rows.map((row, index) => ({ ...row, row_no: String(index + 1) }));
  const blank = Object.fromEntries((field.columns ?? []).map(({ id }) => [id, '']));
  return Array.from({ length: blankRows(field) }, () => ({ ...blank, row_no: '' }));
}
