import { isVoid } from './adopt-blank.ts';
import { isYear, normaliseLabel } from './label-normal.ts';
import { unitNamed } from './label-unit.ts';
import { findBoxes } from './label-options.ts';
import { aboveOf, cellText, leftOf } from './read-grid.ts';
import type { Grid } from './read-grid.ts';
import type { Cell } from './read-model.ts';

/** The text cell directly left; an empty one between means that the label has its place already. */
export function labelLeft(grid: Grid, cell: Cell): Cell | undefined {
  const left = leftOf(grid, cell);
  return left !== undefined && isLabelText(cellText(left)) ? left : undefined;
}

/** The text cell directly above, of the same columns. */
export function labelAbove(grid: Grid, cell: Cell): Cell | undefined {
  const above = aboveOf(grid, cell);
  return above !== undefined && isLabelText(cellText(above)) ? above : undefined;
}

/** The first text cell to the left, over empty ones. */
export function rowLabel(grid: Grid, cell: Cell): { readonly row?: string } {
  let left = leftOf(grid, cell);
  while (left !== undefined && isVoid(left)) left = leftOf(grid, left);
  return left !== undefined && isLabelText(cellText(left)) ? { row: cellText(left) } : {};
}

function isLabelText(text: string): boolean {
  const plain = text.trim();
  return (
    plain !== '' &&
    plain.length <= 120 &&
    !/^[\d.、]+$/.test(plain) &&
    unitNamed(plain) === undefined &&
    // （盖章） is a remark and no name.
    normaliseLabel(plain).base !== '' &&
    findBoxes(plain).length < 2
  );
}

/** The text that heads the column, over empty cells, and whether that is a year. */
export function headAbove(
  grid: Grid,
  cell: Cell,
): { readonly head?: string; readonly year?: string } {
  let above = aboveOf(grid, cell);
  while (above !== undefined && isVoid(above)) above = aboveOf(grid, above);
  if (above === undefined || !isLabelText(cellText(above))) return {};
  const head = cellText(above);
  return isYear(head) ? { head, year: head } : { head };
}

/** The unit in a label's brackets, as a list of at most one. */
export function unitIn(label: string | undefined): readonly string[] {
  const unit = label === undefined ? undefined : normaliseLabel(label).unit;
  return unit === undefined ? [] : [unit];
}

/** The one unit said at a place; where two are said, both: figures agree with neither. */
export function oneUnit(said: readonly (string | undefined)[]): string | undefined {
  const units = [...new Set(said.filter((unit) => unit !== undefined))];
  return units.length === 0 ? undefined : units.join('/');
}

/** A cell that only names a unit: 万元. */
export function unitOf(text: string): string | undefined {
  return unitNamed(text.trim().replace(/^[（(]|[）)]$/g, ''));
}
