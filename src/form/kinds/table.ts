import { say } from '../../base/index.ts';
import type { AnswerRow } from '../../rules/index.ts';
import { isAnswered } from '../../rules/index.ts';
import type { Column } from '../field.ts';
import { filledRows } from '../rows.ts';
import type { Entry, Kind, ReadCell } from './kind.ts';
import { answer, issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** A table keeps each cell that can't be read as it was typed: nothing of a row is lost. */
function readTable({ columns = [] }: Entry, raw: unknown, readCell: ReadCell): Reading {
  if (!Array.isArray(raw)) return issue('not_table');
  const rows: AnswerRow[] = [];
  for (const row of raw as readonly unknown[]) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return issue('not_table');
    rows.push(readRow(columns, row as AnswerRow, readCell)); // an object's values are read one by one
  }
  return answer(rows);
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
