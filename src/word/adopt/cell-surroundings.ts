import {
  blankOf,
  headAbove,
  isVoid,
  titleRow,
  unitBeforeFigures,
  unitIn,
  unitOf,
  unitStated,
} from '../labels/index.ts';
import { cellText, leftOf, rightOf } from '../story/index.ts';
import type { Cell, Grid } from '../story/index.ts';
import type { Whereabouts } from './whereabouts.ts';

/** The unit printed in a cell, right of it, or before the figures of its row. */
export function printedUnit(grid: Grid, cell: Cell): string | undefined {
  const blank = blankOf(cell);
  if (blank?.kind === 'span' && blank.unit !== undefined) return blank.unit;
  const right = rightOf(grid, cell);
  const beside = right === undefined ? undefined : unitOf(cellText(right));
  return beside ?? unitBeforeFigures(grid, cell);
}

export function isFree(grid: Grid, label: Cell): boolean {
  const first = rightOf(grid, label);
  return first !== undefined && first.row === label.row && isVoid(first);
}

/** Heads over both tell which of two empty cells a label means; without any it is the first. */
export function headsColumn(grid: Grid, cell: Cell, right: Cell): boolean {
  return [cell, right].some((each) => headAbove(grid, each).head !== undefined);
}

/** 投资（万元） in a merged cell before 总投资 says it for all of its rows. */
export function groupUnit(grid: Grid, label: Cell): string | undefined {
  for (let cell = leftOf(grid, label); cell !== undefined; cell = leftOf(grid, cell)) {
    const [unit] = cell.rowSpan > label.rowSpan ? unitIn(cellText(cell)) : [];
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** The surroundings under headings or a title row, which may state the unit of all figures there. */
export function within(around: Whereabouts, titles: readonly string[]): Whereabouts {
  if (titles.length === 0) return around;
  const far = [...titles, ...around.context.far];
  const unit = titles.map(unitStated).find((each) => each !== undefined) ?? around.unit;
  const inside = { ...around, context: { ...around.context, far } };
  return unit === undefined ? inside : { ...inside, unit };
}

export function titlesOf(grid: Grid, row: number): readonly string[] {
  const title = titleRow(grid, row);
  return title === undefined ? [] : [title];
}
