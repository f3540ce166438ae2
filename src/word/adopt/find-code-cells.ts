import { isVoid } from '../labels/index.ts';
import { rightOf } from '../story/index.ts';
import type { Grid, Cell } from '../story/index.ts';

/** Fewer little cells than this are columns of something else. */
const fewest = 10;

/** The empty cells of one width that follow a label to the end of its row: one for each character. */
export function findCodeCells(grid: Grid, label: Cell): readonly Cell[] {
  const cells: Cell[] = [];
  for (let cell = rightOf(grid, label); cell !== undefined; cell = rightOf(grid, cell)) {
    if (!isVoid(cell) || cell.rowSpan > 1) return [];
    cells.push(cell);
  }
  return cells.length >= fewest ? cells : [];
}
