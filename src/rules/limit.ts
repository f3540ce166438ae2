import { parseAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { hasMagnitude } from './unit.ts';

const digits = '零一二三四五六七八九';

/** `一` → 1, `两` → 2, `十二` → 12, `三十` → 30, as official texts write small counts. */
function readChineseNumeral(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (match !== null) {
    const [, tens = '一', ones = '零'] = match;
    return digits.indexOf(tens) * 10 + digits.indexOf(ones);
  }
  if (text === '两') return 2;
  return text.length === 1 && digits.includes(text) ? digits.indexOf(text) : undefined;
}

/** `一项` → `1项`; texts that open with a digit stay as they are. */
function foldNumeral(text: string): string {
  const match = /^([零一二两三四五六七八九十]+)(.*)$/.exec(text.trim());
  const [, numeral = '', rest = ''] = match ?? [];
  const number = readChineseNumeral(numeral);
  return number === undefined ? text : `${number}${rest}`;
}

/** A limit as a rule writes it, `1 亿元`, in the unit of its fact. */
export function parseLimit(text: string, unit: string | undefined): Amount | { kind: 'no-unit' } {
  const folded = foldNumeral(text);
  // 3000 alone might be 元 or 万元: the author must say which.
  if (unit !== undefined && hasMagnitude(unit) && /^[\d.,\s]+$/.test(folded)) {
    return { kind: 'no-unit' };
  }
  return parseAmount(folded, unit);
}

/** How many of a list: `一项`, `2 个`, 3; undefined unless a whole number of at least one. */
export function parseCount(text: string): number | undefined {
  const match = /^(\d+)\D*$/.exec(foldNumeral(text).replace(/\s+/g, ''));
  const count = Number(match?.[1]);
  return Number.isInteger(count) && count > 0 ? count : undefined;
}
