import type { Answer, AnswerRow } from '../form/index.ts';
import { rowKey } from './rows.ts';
import type { KeyedRow } from './rows.ts';

/** A key no row has yet. */
export function freshKey(rows: readonly KeyedRow[]): string {
  return String(rows.reduce((most, row) => Math.max(most, Number(row[rowKey]) || 0), 0) + 1);
}

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

/** The rows with one moved up (-1) or down (1); unchanged at the edge. */
export function moveRow(rows: readonly KeyedRow[], key: string, by: -1 | 1): readonly KeyedRow[] {
  const from = rows.findIndex((row) => row[rowKey] === key);
  const other = rows[from + by];
  const moved = rows[from];
  if (!moved || !other) return rows;
  return rows.map((row, at) => (at === from ? other : at === from + by ? moved : row));
}

export interface Pasted {
  readonly rows: readonly KeyedRow[];
  /** Lines that found a place, and those that did not because the table was full. */
  readonly placed: number;
  readonly cut: number;
}

/** Fills rows from one row downwards with the cells that were pasted, adding rows up to `maxRows`. */
export function pasteRows(
  rows: readonly KeyedRow[],
  key: string,
  pasted: readonly AnswerRow[],
  maxRows: number,
): Pasted {
  const first = Math.max(
    0,
    rows.findIndex((row) => row[rowKey] === key),
  );
  const result = [...rows];
  let placed = 0;
  for (const [down, cells] of pasted.entries()) {
    if (first + down >= maxRows) break;
    const before = result[first + down] ?? { [rowKey]: freshKey(result) };
    result[first + down] = { ...before, ...cells, [rowKey]: before[rowKey] };
    placed++;
  }
  return { rows: result, placed, cut: pasted.length - placed };
}
