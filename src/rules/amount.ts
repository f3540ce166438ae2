import { Big } from 'big.js';
import { convertUnit } from './unit.ts';

/** A number as typed, in the unit asked for, or why it cannot be read. */
export type Amount =
  | { readonly kind: 'amount'; readonly value: string }
  | { readonly kind: 'not-a-number' }
  /** A number in a unit that does not convert: 家 where 万元 is asked. */
  | { readonly kind: 'other-unit'; readonly unit: string };

const numberThenUnit = /^([+-]?)(\d[\d,]*)(\.\d+)?(.*)$/;
/** Groups of three, or of four as 万 and 亿 count. */
const grouped = /^\d{1,3}(,\d{3})+$|^\d{1,4}(,\d{4})+$|^\d+$/;

/** Full-width digits, minus signs and white space in one spelling. */
function foldNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/[−–—]/g, '-').replace(/元整$/, '元');
}

/**
 * Reads `3,000`, `３０００万`, `1.2亿`, `30000000元`, `100 家` as an exact decimal in `unit`
 * (`万元`, `家`, absent for a plain number). Without a unit of its own it is in `unit` already.
 */
export function parseAmount(text: string, unit = ''): Amount {
  const match = numberThenUnit.exec(foldNumber(text));
  const [, sign = '', whole = '', fraction = '', written = ''] = match ?? [];
  if (match === null || !grouped.test(whole)) return { kind: 'not-a-number' };
  if (/[\d.,]/.test(written)) return { kind: 'not-a-number' };
  const minus = sign === '-' ? '-' : '';
  const number = new Big(minus + whole.replace(/,/g, '') + fraction);
  const value = convertUnit(number, written, unit);
  return value === undefined
    ? { kind: 'other-unit', unit: written }
    : { kind: 'amount', value: value.toFixed() };
}

/** `2999.9999` → `2,999.9999`: groups of three, nothing rounded. */
export function writeAmount(value: string | Big): string {
  const [whole = '', fraction] = new Big(value).toFixed().split('.');
  const groupedWhole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groupedWhole : `${groupedWhole}.${fraction}`;
}

/** `2999.9999` → `2,999.9999 万元`; a per cent sign stands close: `12.5%`. */
export function writeQuantity(value: string | Big, unit: string | undefined): string {
  if (unit === undefined) return writeAmount(value);
  return unit === '%' ? `${writeAmount(value)}%` : `${writeAmount(value)} ${unit}`;
}

/** `3000` 万元 in 元 → `30000000`, for the echo beside a field; undefined where units differ. */
export function convertAmount(value: string, from: string, to: string): string | undefined {
  return convertUnit(new Big(value), from, to)?.toFixed();
}
