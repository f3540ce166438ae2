import type { AnswerRow } from '../../form/index.ts';
import { freshKey } from '../blank-rows.ts';
import { rowKey } from '../rows.ts';
import type { KeyedRow } from '../rows.ts';

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
  // Counted on from here: looking through all rows for each would take the square of them.
  let fresh = Number(freshKey(rows));
  let placed = 0;
  for (const [down, cells] of pasted.entries()) {
    if (first + down >= maxRows) break;
    const before = result[first + down] ?? { [rowKey]: String(fresh++) };
    result[first + down] = { ...before, ...cells, [rowKey]: before[rowKey] };
    placed++;
  }
  return { rows: result, placed, cut: pasted.length - placed };
}
