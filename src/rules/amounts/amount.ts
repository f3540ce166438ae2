import { Big } from 'big.js';

import { dropInvisible } from '../../base/index.ts';
import { readNumeral } from './numeral.ts';
import type { Numeral } from './numeral.ts';
import { baseUnit, convertUnit, hasMagnitude } from './unit.ts';

/** A number as typed, in the unit asked for, or why it cannot be read. */
export type Amount =
  | { readonly kind: 'amount'; readonly value: string }
  | { readonly kind: 'not-a-number' }
  /** 1,20: a comma where none can be, so that 120 and 1.20 are equally likely. */
  | { readonly kind: 'wrong-comma' }
  /** 1.23457E+12: six figures are all that a spreadsheet shows, the others are lost. */
  | { readonly kind: 'digits-lost' }
  /** ¥1,200 or 3千 where 万元 is asked: of which unit it is, can't be seen. */
  | { readonly kind: 'which-unit' }
  /** A number in a unit that does not convert: 家 where 万元 is asked. */
  | { readonly kind: 'other-unit'; readonly unit: string };

const notANumber = { kind: 'not-a-number' } as const;
/** Groups of three, or of four as 万 and 亿 count. */
const grouped = /^\d{1,3}(,\d{3})+$|^\d{1,4}(,\d{4})+$|^\d+$/;
const currency = /人民币|RMB|CNY|¥/gi;

/**
 * Full-width signs, minus signs and white space in one spelling. Only what is another width of the
 * same sign is folded: 5² is not 52.
 */
function foldNumber(text: string): string {
  const narrow = dropInvisible(text).replace(/[\uFF01-\uFF5E]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  return (
    narrow
      .replace(/[￥¥]/g, '¥')
      .replace(/[−–—﹣‐‑]/g, '-')
      .trim()
      // 1 200 is a group of three; 12 34 are two numbers.
      .replace(/(\d)\s+(?=\d{3}(?!\d))/g, '$1,')
      .replace(/(\d)\s+(?=\d)/g, '$1,,')
      .replace(/\s+/g, '')
  );
}

interface Signed {
  readonly isNegative: boolean;
  readonly body: string;
}

/** The minus sign, or the brackets in which accountants write what is below zero: (1,200). */
function readSign(text: string): Signed {
  const [, inner, after = ''] = /^\(([^()+-]*\d[^()+-]*)\)(.*)$/.exec(text) ?? [];
  if (inner !== undefined) return { isNegative: true, body: inner + after };
  const [, mark = '', sign = '', body = text] = /^(¥?)([+-]?)(.*)$/.exec(text) ?? [];
  return { isNegative: sign === '-', body: mark + body };
}

const longest = 60;

/**
 * Reads `3,000`, `３０００万`, `1.2亿`, `伍佰万元整`, `¥1,200元`, `(1,200)`, `500w`, `100 家` as an exact
 * decimal in `unit` (`万元`, `家`, absent for a plain number). Without a unit of its own it is in
 * `unit` already.
 */
export function parseAmount(text: string, unit = ''): Amount {
  // No figure of a form is longer; exact arithmetic with 100,000 digits holds every page up.
  if (text.length > longest) return { kind: 'not-a-number' };
  // Answers that are kept are written so, and are read at every key.
  if (/^-?\d+(?:\.\d+)?$/.test(text)) {
    return { kind: 'amount', value: new Big(text).toFixed() };
  }
  const { isNegative, body } = readSign(foldNumber(text));
  const isMoney = body.search(currency) >= 0;
  const bare = body
    .replace(currency, '')
    .replace(/^\.(?=\d)/, '0.')
    .replace(/[圆圓]/g, '元')
    .replace(/元[整正]$/, '元');
  const written = /[瓦Ww]/.test(unit) ? bare : bare.replace(/(\d)[wW](?![A-Za-z])/, '$1万');
  const [whole = '', figures = ''] = /^(\d[\d,]*)?(?:\.\d+)?/.exec(written) ?? [];
  if (figures !== '' && !grouped.test(figures)) return { kind: 'wrong-comma' };
  const exact = readScientific(written);
  if (exact !== undefined) return exact === 'lost' ? { kind: 'digits-lost' } : inUnit(exact);
  const [numeral = ''] =
    /^(?:\d|[,.](?=\d)|千(?![瓦克米伏])|百(?!分)|[零〇一二两兩三四五六七八九十万亿壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億点])+/.exec(
      written,
    ) ?? [];
  const number = readNumeral(numeral.replace(/,/g, ''));
  if (number === undefined) return notANumber;
  const own = withoutBrackets(written.slice(numeral.length));
  if (/[\d.,]/.test(own)) return notANumber;
  const named = withoutBrackets(written.slice(whole.length));
  return inUnit(number, own, whole === '' || /\d/.test(named) ? own : named);

  function inUnit(found: Numeral, base = '', named = base): Amount {
    const value = isNegative ? found.value.neg() : found.value;
    const isOpen = isMoney || found.scale === 'mixed';
    if (base === '' && isOpen && hasMagnitude(unit) && found.scale !== 'large') {
      return { kind: 'which-unit' };
    }
    // 三千万 of 万元 are 3,000: what is counted by 万 is counted in 元.
    const from = base === '' && found.scale !== 'plain' ? baseUnit(unit) : base;
    if (isMoney && baseUnit(from === '' ? unit : from) !== '元') {
      return { kind: 'other-unit', unit: '元' };
    }
    const converted = convertUnit(value, from, unit);
    return converted === undefined
      ? { kind: 'other-unit', unit: named }
      : { kind: 'amount', value: converted.toFixed() };
  }
}

/** 1200（万元） is in 万元. */
function withoutBrackets(unit: string): string {
  return unit.replace(/^\((.*)\)$/, '$1');
}

/** A spreadsheet's 1.23E+15, exact while it has fewer figures than the six that one shows at most. */
function readScientific(text: string): Numeral | 'lost' | undefined {
  const [, figures = ''] = /^(\d(?:\.\d+)?)E[+-]\d{2,3}$/.exec(text) ?? [];
  if (figures === '') return undefined;
  if (figures.length > 6) return 'lost';
  return { value: new Big(text), scale: 'plain' };
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
