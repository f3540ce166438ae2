import type { Column } from '../field.ts';
import { unitOf } from '../kinds.ts';
import { cellOf } from './on-paper.ts';
import { cellPadding, cellType, shareWidth } from './measures.ts';

/** A character is as wide as its type is high; half a point is ten twips. */
const twips = (size: number): number => size * 10;

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
  const unit = unitOf(column);
  const lines = length <= 4 ? 1 : length <= 8 ? 2 : 3;
  const whole = length + (unit === undefined ? 0 : unit.length + 2);
  if (whole <= 6) return Math.max(2, whole);
  return Math.max(2, Math.ceil(length / lines), whole - length);
}

/** Columns as wide as their heads and values want them; the rest is shared among the words. */
export function columnWidths(columns: readonly Column[], width: number): ColumnWidths {
  const needs = [
    numberNeed,
    ...columns.map((column) => Math.max(headNeed(column), cellOf(column).width(column)) + 0.2),
  ];
  const needed = (sign: number) => needs.map((need) => Math.ceil(need * sign) + cellPadding);
  const sum = (widths: readonly number[]) => widths.reduce((whole, part) => whole + part, 0);
  const isSmall = sum(needed(twips(cellType.五号))) > width;
  const least = needed(twips(isSmall ? cellType.小五 : cellType.五号));
  const rest = width - sum(least);
  const appetites = [0, ...columns.map((column) => cellOf(column).appetite(column))];
  if (rest < 0) return { widths: narrowed(least, appetites, -rest), isSmall };
  const shares = shareWidth(sum(appetites) === 0 ? needs : appetites, rest);
  return { widths: least.map((part, index) => part + (shares[index] ?? 0)), isSmall };
}

/** Of what is too much the words' columns give all, each its share: they break, an amount doesn't. */
function narrowed(
  widths: readonly number[],
  appetites: readonly number[],
  excess: number,
): number[] {
  const given = widths.map((width, index) => ((appetites[index] ?? 0) > 0 ? width : 0));
  const most = given.reduce((sum, width) => sum + width, 0) / 2;
  // Too many figures for any sheet: all of them together.
  if (excess > most) return [...widths];
  const shares = shareWidth(given, excess);
  return widths.map((width, index) => width - (shares[index] ?? 0));
}
