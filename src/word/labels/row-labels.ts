import { cellText } from '../story/index.ts';
import type { Cell, Grid } from '../story/index.ts';
import { isHint } from './blanks.ts';
import { findBoxes } from './option-boxes.ts';

/** Rows or blocks from what a form says of them: a stranger's table may have any number. */
export const farthest = 200;

/** A short text of a row, which may name what stands beside it. */
export interface RowLabel {
  readonly cell: Cell;
  readonly text: string;
}

// Asked again for each cell below: long tables would be read without end.
const labelsOf = new WeakMap<Grid, Map<number, readonly RowLabel[]>>();

/** The short texts of a row, from left to right. */
export function labelsOfRow(grid: Grid, row: number): readonly RowLabel[] {
  const rows = labelsOf.get(grid) ?? new Map<number, readonly RowLabel[]>();
  labelsOf.set(grid, rows);
  const labels = rows.get(row) ?? findLabels(grid, row);
  rows.set(row, labels);
  return labels;
}

function findLabels(grid: Grid, row: number): readonly RowLabel[] {
  return (grid.table.rows[row]?.cells ?? []).flatMap((cell) => {
    const text = cellText(cell).trim();
    const isLabel =
      text !== '' && text.length <= 40 && findBoxes(text).length === 0 && !isHint(text);
    return isLabel ? [{ cell, text }] : [];
  });
}
