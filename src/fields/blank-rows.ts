import type { Answer, AnswerRow } from '../form/index.ts';
import { rowKey } from './rows.ts';
import type { KeyedRow } from './rows.ts';

/** A key no row has yet. */
export function freshKey(rows: readonly KeyedRow[]): string {
  return String(rows.reduce((most, row) => Math.max(most, Number(row[rowKey]) || 0), 0) + 1);
}

/** The rows with another answer in one cell; the other rows stay the same objects. */
export function setCell(
  rows: readonly KeyedRow[],
  key: string,
  column: string,
  value: Answer,
): readonly KeyedRow[] {
  // Columns are never tables, so a cell's answer is never made of rows.
  const cell = value as AnswerRow[string];
  return rows.map((row) => (row[rowKey] === key ? { ...row, [column]: cell } : row));
}

/** An empty list shows as many blank rows as it needs at least, on screen and on paper. */
export function blankRows(rows: readonly KeyedRow[], least: number): readonly KeyedRow[] {
  const blank: KeyedRow[] = [];
  for (let at = rows.length; at < Math.max(1, least); at++)
    blank.push({ [rowKey]: freshKey([...rows, ...blank]) } satisfies AnswerRow);
  return [...rows, ...blank];
}
