import { isListHead, isYear, bodyCells } from '../labels/index.ts';
import type { TablePlace } from '../labels/index.ts';
import { cellText } from '../story/index.ts';
import type { Grid, Cell } from '../story/index.ts';

/** The head and the rows of a table field: no single field lands there. */
export function takeRows(place: TablePlace, taken: Set<Cell>): void {
  const { grid, headRow } = place;
  for (const cell of grid.table.rows[headRow]?.cells ?? []) taken.add(cell);
  for (let row = place.firstRow; row < grid.table.rows.length; row += 1) {
    if (bodyCells(place, row) === undefined) break;
    for (const cell of grid.table.rows[row]?.cells ?? []) taken.add(cell);
  }
}

/** Two empty rows under a head, or a head that opens with 序号. */
export function isList({ grid, headRow, firstRow }: TablePlace): boolean {
  const isEmpty = (row: number): boolean => {
    const cells = grid.table.rows[row]?.cells ?? [];
    return cells.length > 0 && cells.every((cell) => /^[\d.、…\s]*$/.test(cellText(cell)));
  };
  return isListHead(grid, headRow) || (isEmpty(firstRow) && isEmpty(firstRow + 1));
}

/**
 * Two or more empty rows of one build under a row of heads: a list nobody asked us for. The first row
 * of each.
 */
export function takeRepeatedRows(grid: Grid, taken: Set<Cell>): readonly number[] {
  const { rows } = grid.table;
  const first: number[] = [];
  const build = (row: number): string =>
    (rows[row]?.cells ?? []).map((cell) => `${cell.column}+${cell.columnSpan}`).join();
  const isYearRow = (row: number): boolean => {
    const first = rows[row]?.cells[0];
    return first !== undefined && isYear(cellText(first));
  };
  const isBare = (row: number): boolean =>
    (rows[row]?.cells.length ?? 0) > 1 &&
    // 2023 before a row is its year, and no number in a list.
    !isYearRow(row) &&
    (rows[row]?.cells ?? []).every((cell) => /^[\d.、…\s]*$/.test(cellText(cell)));
  for (let row = 1; row < rows.length; row += 1) {
    const sameAsNext = isBare(row) && isBare(row + 1) && build(row) === build(row + 1);
    const sameAsLast = isBare(row) && isBare(row - 1) && build(row) === build(row - 1);
    if (!sameAsNext && !sameAsLast) continue;
    const cells = rows[row]?.cells ?? [];
    if (!sameAsLast && !cells.every((cell) => taken.has(cell))) first.push(row);
    for (const cell of cells) taken.add(cell);
  }
  return first;
}
