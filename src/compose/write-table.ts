import type { Answer, Field } from '../form/index.ts';
import { computedRow, filledRows } from '../form/index.ts';
import { writeCell } from './write-value.ts';

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
export function writeTable(field: Field, answer: Answer): WrittenRow[] {
  const columns = field.columns ?? [];
  const filled = filledRows(answer);
  if (filled.length === 0) {
    const blank = Object.fromEntries(columns.map((column) => [column.id, '']));
    return Array.from({ length: blankRows(field) }, () => ({ ...blank, row_no: '' }));
  }
  return filled.map(({ row }, index) => {
    const whole = computedRow(columns, row);
    const cells: Record<string, string> = {};
    for (const column of columns) cells[column.id] = writeCell(column, whole[column.id]);
    return { ...cells, row_no: String(index + 1) };
  });
}
