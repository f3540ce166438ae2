import type { AnswerRow } from '../../form/index.ts';
import { freshKey } from '../blank-rows.ts';
import { isFilledRow, rowKey } from '../rows.ts';
import type { KeyedRow } from '../rows.ts';

/** The rows with one moved up (-1) or down (1); unchanged at the edge. */
export function moveRow(rows: readonly KeyedRow[], key: string, by: -1 | 1): readonly KeyedRow[] {
  const from = rows.findIndex((row) => row[rowKey] === key);
  const other = rows[from + by];
  const moved = rows[from];
  if (!moved || !other) return rows;
  return rows.map((row, at) => (at === from ? other : at === from + by ? moved : row));
}

/** Where a pasted table would go, as the rows stand now. */
export interface PastePlace {
  /** Key of the row that its first line goes to; of one more row, where none has it. */
  readonly row: string;
  /** 1-based rows that hold something and would be written over. */
  readonly over?: { readonly from: number; readonly to: number };
  /** Lines beyond the table's end. */
  readonly cut: number;
}

/** The place of so many lines from a row downwards; of no row, below all that is filled. */
export function placePasted(
  rows: readonly KeyedRow[],
  key: string | undefined,
  lines: number,
  maxRows: number,
): PastePlace {
  const filled = rows.map(isFilledRow);
  const below = filled.lastIndexOf(true) + 1;
  const named = rows.findIndex((row) => row[rowKey] === key);
  // A row that is gone meanwhile is none.
  const start = named < 0 ? below : named;
  const used = filled.flatMap((is, at) =>
    is && at >= start && at < start + lines ? [at + 1] : [],
  );
  const [from] = used;
  return {
    row: rows[start]?.[rowKey] ?? freshKey(rows),
    cut: Math.min(lines, Math.max(0, start + lines - maxRows)),
    ...(from === undefined ? {} : { over: { from, to: used[used.length - 1] ?? from } }),
  };
}

export function isSamePlace(one: PastePlace, other: PastePlace): boolean {
  return JSON.stringify([one.over, one.cut]) === JSON.stringify([other.over, other.cut]);
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
