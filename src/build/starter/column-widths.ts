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
function headNeed({ label, unit, kind }: Column): number {
  const { length } = label;
  const lines = length <= 4 ? 1 : length <= 8 ? 2 : 3;
  const shown = kind === 'money' ? (unit ?? '万元') : unit;
  const whole = length + (shown === undefined ? 0 : shown.length + 2);
  if (whole <= 6) return Math.max(2, whole);
  return Math.max(2, Math.ceil(length / lines), whole - length);
}

/** Characters on a line for a whole value: a day, a code and an amount don't break. */
function valueNeed(column: Column): number {
  switch (column.kind) {
    case 'text':
    case 'email':
      return (column.max ?? 40) <= 20 ? 4 : (column.max ?? 40) <= 40 ? 7 : 7.5;
    case 'uscc':
      return 10.2;
    case 'mobile':
      return 6;
    case 'choice':
    case 'multi': {
      const longest = Math.max(2, ...(column.options ?? []).map(({ label }) => label.length));
      return longest <= 5 ? longest : Math.min(6, Math.ceil(longest / 2));
    }
    case 'date':
      return 8.5;
    case 'month':
      return 6;
    case 'yesno':
      return 2;
    case 'money':
      return 5.2;
    case 'int':
    case 'decimal':
    case 'percent':
      return 3.6;
  }
}

/** What is left over goes to words, most to the longest. */
function appetite(column: Column): number {
  if (column.kind !== 'text' && column.kind !== 'email') return 0;
  return (column.max ?? 40) <= 20 ? 1 : (column.max ?? 40) <= 40 ? 2 : 3;
}

/** Columns as wide as their heads and values want them; the rest is shared among the words. */
export function columnWidths(columns: readonly Column[], width: number = textWidth): ColumnWidths {
  const needs = [
    numberNeed,
    ...columns.map((column) => Math.max(headNeed(column), valueNeed(column)) + 0.2),
  ];
  const needed = (type: number) => needs.map((need) => Math.ceil(need * type * 10) + cellPadding);
  const sum = (widths: readonly number[]) => widths.reduce((whole, part) => whole + part, 0);
  const isSmall = sum(needed(size.五号)) > width;
  const least = needed(isSmall ? size.小五 : size.五号);
  const rest = width - sum(least);
  if (rest < 0) return { widths: shareWidth(least, width), isSmall };
  const appetites = [0, ...columns.map(appetite)];
  const shares = shareWidth(sum(appetites) === 0 ? needs : appetites, rest);
  return { widths: least.map((part, index) => part + (shares[index] ?? 0)), isSmall };
}
