import { rememberByObject, say } from '../../base/index.ts';
import type { AnswerRow } from '../../rules/index.ts';
import { isAnswered } from '../../rules/index.ts';
import type { Column } from '../field.ts';
import { filledRows } from '../rows/rows.ts';
import type { Entry, Kind, ReadCell } from './kind.ts';
import { answer, issue } from './reading.ts';
import type { Reading } from './reading.ts';

const noColumns: readonly Column[] = [];

/** A table keeps each cell that can't be read as it was typed: nothing of a row is lost. */
function readTable({ columns = noColumns }: Entry, raw: unknown, readCell: ReadCell): Reading {
  if (!Array.isArray(raw)) return issue('not_table');
  const known = readers.get(columns) ?? readerOf(columns, readCell);
  readers.set(columns, known);
  return known(raw);
}

/** Of thousands of rows a key changes one: the others, and tables it isn't in, are not read again. */
const readers = new WeakMap<readonly Column[], (rows: readonly unknown[]) => Reading>();

function readerOf(columns: readonly Column[], readCell: ReadCell) {
  const readOne = rememberByObject((row: AnswerRow) => readRow(columns, row, readCell));
  return rememberByObject((rows: readonly unknown[]): Reading => {
    const isRow = (row: unknown): row is AnswerRow =>
      typeof row === 'object' && row !== null && !Array.isArray(row);
    return rows.every(isRow) ? answer(rows.map(readOne)) : issue('not_table');
  });
}

function readRow(columns: readonly Column[], row: AnswerRow, readCell: ReadCell): AnswerRow {
  const read: Record<string, AnswerRow[string]> = {};
  for (const column of columns) {
    const raw = row[column.id];
    if (!isAnswered(raw)) continue;
    const reading = readCell(column, raw);
    // No column is a table, so an answer of one fits a cell.
    read[column.id] = reading.kind === 'answer' ? (reading.answer as AnswerRow[string]) : raw;
  }
  return read;
}

/** Rows of cells, which are written one by one. */
export const table = {
  read: readTable,
  write: () => '',
  summarise: (rows, words) => say(words, 'form.rows', { rows: filledRows(rows).length }),
  shape: 'rows',
  control: { name: 'table' },
  missing: 'table',
  isTyped: false,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
