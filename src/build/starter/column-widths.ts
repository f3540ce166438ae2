import { cellOf, unitOf } from '../../form/index.ts';
import type { Column } from '../../form/index.ts';
import { size, textWidth } from './page.ts';
import { cellPadding, shareWidth } from './table.ts';

/** Widths of a list's columns in twips, the numbers' first; small type where they need it. */
export interface ColumnWidths {
  readonly widths: readonly number[];
  readonly isSmall: boolean;
}

/** 序号 of three digits, or the two characters of its head side by side. */
const numberNeed = 2.1;

/** Characters on a line for the head: in two lines, a longer one in three, its unit unbroken. */
function headNeed(column: Column): number {
  const { length } = column.label;
  const lines = length <= 4 ? 1 : length <= 8 ? 2 : 3;
  const unit = unitOf(column);
  const whole = length + (unit === undefined ? 0 : unit.length + 2);
  if (whole <= 6) return Math.max(2, whole);
  return Math.max(2, Math.ceil(length / lines), whole - length);
}

/** Columns as wide as their heads and values want them; the rest is shared among the words. */
export function columnWidths(columns: readonly Column[], width: number = textWidth): ColumnWidths {
  const needs = [
    numberNeed,
    ...columns.map((column) => Math.max(headNeed(column), cellOf(column).width(column)) + 0.2),
  ];
  const needed = (type: number) => needs.map((need) => Math.ceil(need * type * 10) + cellPadding);
  const sum = (widths: readonly number[]) => widths.reduce((whole, part) => whole + part, 0);
  const isSmall = sum(needed(size.五号)) > width;
  const least = needed(isSmall ? size.小五 : size.五号);
  const rest = width - sum(least);
  if (rest < 0) return { widths: shareWidth(least, width), isSmall };
  const appetites = [0, ...columns.map((column) => cellOf(column).appetite(column))];
  const shares = shareWidth(sum(appetites) === 0 ? needs : appetites, rest);
  return { widths: least.map((part, index) => part + (shares[index] ?? 0)), isSmall };
}
