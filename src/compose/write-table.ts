import type { Answer, Column, Field } from '../form/index.ts';
import { filledRows } from '../form/index.ts';
import { changeOf } from './change-of.ts';
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
  return filled.map(({ row }, index) => ({
    ...Object.fromEntries(columns.map((column) => [column.id, writeColumn(column, row)])),
    row_no: String(index + 1),
  }));
}

function writeColumn(column: Column, row: Readonly<Record<string, Answer>>): string {
  if (column.change === undefined) return writeCell(column, row[column.id]);
  return changeOf(row[column.change.before], row[column.change.after]);
}
