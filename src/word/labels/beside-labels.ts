import { aboveOf, cellText, leftOf, rightOf } from '../story/index.ts';
import type { Grid, Cell } from '../story/index.ts';
import { isVoid } from './blanks.ts';
import { isYear, normaliseLabel } from './normal-label.ts';
import { findBoxes } from './option-boxes.ts';
import { unitNamed } from './units.ts';

/**
 * The text cell directly left, over one that only names the unit; an empty one between means that
 * the label has its place already.
 */
export function labelLeft(grid: Grid, cell: Cell): Cell | undefined {
  const beside = leftOf(grid, cell);
  const left = beside !== undefined && isUnitCell(beside) ? leftOf(grid, beside) : beside;
  return left !== undefined && isLabelText(cellText(left)) ? left : undefined;
}

/** The cell right of a label, over one that only names the unit. */
export function besideLabel(grid: Grid, label: Cell): Cell | undefined {
  const right = rightOf(grid, label);
  return right !== undefined && isUnitCell(right) ? (rightOf(grid, right) ?? right) : right;
}

/** The text cell directly above, of the same columns. */
export function labelAbove(grid: Grid, cell: Cell): Cell | undefined {
  const above = aboveOf(grid, cell);
  return above !== undefined && isLabelText(cellText(above)) ? above : undefined;
}

/** The first text cell to the left, over empty ones. */
export function rowLabel(grid: Grid, cell: Cell): { readonly row?: string } {
  let left = leftOf(grid, cell);
  while (left !== undefined && isOpen(left)) left = leftOf(grid, left);
  return left !== undefined && isLabelText(cellText(left)) ? { row: cellText(left) } : {};
}

/** 营业收入 | 万元 | ＿: the unit of the figures in its row, from a cell of its own before them. */
export function unitBeforeFigures(grid: Grid, cell: Cell): string | undefined {
  let left = leftOf(grid, cell);
  while (left !== undefined && isOpen(left)) {
    if (isUnitCell(left)) return unitOf(cellText(left));
    left = leftOf(grid, left);
  }
  return undefined;
}

/** Empty, or with nothing but a unit: a figure of its own goes there, or the next one's unit. */
function isOpen(cell: Cell): boolean {
  return isVoid(cell) || unitOf(cellText(cell)) !== undefined;
}

/** Room before the unit would be for a figure. */
export function isUnitCell(cell: Cell): boolean {
  const text = cellText(cell);
  return /^[^\s_＿]/.test(text) && unitOf(text) !== undefined;
}

function isLabelText(text: string): boolean {
  const plain = text.trim();
  return (
    plain !== '' &&
    plain.length <= 120 &&
    (!/^[\d.、]+$/.test(plain) || isYear(plain)) &&
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
  while (above !== undefined && isOpen(above)) above = aboveOf(grid, above);
  if (above === undefined || !isLabelText(cellText(above))) return {};
  const head = cellText(above);
  if (!isYear(head)) return { head };
  return isRowOfFigures(grid, above.row, cell.row) ? { head, year: head } : {};
}

/** Nothing but figures under the years of that head: 总投资 | ＿ | 其中：软件 | ＿ is another matter. */
export function isRowOfFigures(grid: Grid, headRow: number, row: number): boolean {
  const heads = grid.table.rows[headRow]?.cells ?? [];
  return heads
    .filter((head) => isYear(cellText(head)))
    .every((head) => {
      const figure = grid.at(row, head.column);
      return (
        figure === undefined || isOpen(figure) || !/^[\s（(]*\p{Script=Han}/u.test(cellText(figure))
      );
    });
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
