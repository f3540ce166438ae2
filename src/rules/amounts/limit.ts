import { parseAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { readNumeral } from './numeral.ts';
import { hasMagnitude } from './unit.ts';

/** The number a text opens with, in figures or in signs: 一项, 十二项, 2 个. */
const numeral = /^\s*([\d.,]+|[零一二两三四五六七八九十百千]+)\s*(.*)$/;

/** A limit as a rule writes it, `1 亿元`, in the unit of its fact. */
export function parseLimit(text: string, unit: string | undefined): Amount | { kind: 'no-unit' } {
  const [, , rest] = numeral.exec(text) ?? [];
  // 3000 alone might be 元 or 万元: the author must say which.
  if (unit !== undefined && hasMagnitude(unit) && rest === '') return { kind: 'no-unit' };
  return parseAmount(text, unit);
}

/** How many of a list: `一项`, `2 个`, 3; undefined unless a whole number of at least one. */
export function parseCount(text: string): number | undefined {
  const [, written = '', rest = ''] = numeral.exec(text) ?? [];
  const count = Number(readNumeral(written)?.value);
  return /\d/.test(rest) || !Number.isInteger(count) || count <= 0 ? undefined : count;
}
