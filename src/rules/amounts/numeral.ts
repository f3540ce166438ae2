import { Big } from 'big.js';

/** A number written with 十百千万亿, and how it was written. */
export interface Numeral {
  readonly value: Big;
  /**
   * `large` with 万 or 亿: 三千万 is thirty millions of the plain unit. `mixed` for 3千: figures with
   * 十百千 alone, which people write of 元 and of 万元 alike. `plain` for 3000, 三千.
   */
  readonly scale: 'plain' | 'mixed' | 'large';
}

const capitals: Readonly<Record<string, string>> = {
  〇: '零',
  '○': '零',
  壹: '一',
  贰: '二',
  貳: '二',
  弍: '二',
  两: '二',
  兩: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
};
const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };
const figures = /^\d+(?:\.\d+)?$/;

/** Financial capitals and other spellings as the everyday signs: 伍佰萬 → 五百万. */
function foldCapitals(text: string): string {
  return Array.from(text, (sign) => capitals[sign] ?? sign).join('');
}

/**
 * `三千万`, `伍佰萬`, `一亿二千万`, `1.2亿`, `3千5百`, `三点五万`; undefined for anything that isn't read in
 * one way alone: 三万五 is 35,000 to those who say it and 30,005 to those who count.
 */
export function readNumeral(text: string): Numeral | undefined {
  const folded = foldCapitals(text);
  const value = readLarge(folded);
  if (value === undefined) return undefined;
  if (/[万亿]/.test(folded)) return { value, scale: 'large' };
  return { value, scale: /\d[十百千]/.test(folded) ? 'mixed' : 'plain' };
}

/** Figures one by one, as years are written: 二〇二五 → 2025; other signs stay. */
export function spellFigures(text: string): string {
  return Array.from(foldCapitals(text), (sign) => {
    const at = digits.indexOf(sign);
    return at < 0 ? sign : String(at);
  }).join('');
}

/** Splits at 亿, then at 万: what stands before is counted by it, what comes after is below it. */
function readLarge(text: string): Big | undefined {
  for (const [sign, power] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const before = readLarge(text.slice(0, at));
    const rest = text.slice(at + 1);
    const after = rest === '' ? new Big(0) : readBelow(rest, power);
    const counted = before?.times(new Big(`1e${power}`));
    return after === undefined ? undefined : counted?.plus(after);
  }
  return readSmall(text);
}

/** What follows 万 or 亿: its highest place is written, or 零 says that places are left out. */
function readBelow(rest: string, power: number): Big | undefined {
  const isOpen = /^[\d.]+$/.test(rest)
    ? !/^\d+$/.test(rest) || rest.length !== power
    : /^[一二三四五六七八九]$/.test(rest);
  const value = isOpen ? undefined : readLarge(rest);
  return value?.lt(new Big(`1e${power}`)) === true ? value : undefined;
}

/** Below 万: figures alone, or digits with 千百十 from the highest down. */
function readSmall(text: string): Big | undefined {
  if (figures.test(text)) return new Big(text);
  const [, whole, part] = /^(.+)点([零一二三四五六七八九]+)$/.exec(text) ?? [];
  if (whole !== undefined && part !== undefined) {
    const before = readSmall(whole);
    return before === undefined ? undefined : new Big(`${before.toFixed()}.${spellFigures(part)}`);
  }
  if (text === '零') return new Big(0);
  return readPlaces(/^十/.test(text) ? `一${text}` : text);
}

function readPlaces(text: string): Big | undefined {
  const parts =
    /^(?:零?(?:[一二三四五六七八九]|\d+(?:\.\d+)?)[千百十])*(?:零?[一二三四五六七八九])?$/;
  if (text === '' || !parts.test(text)) return undefined;
  let sum = new Big(0);
  let below = Infinity;
  for (const [part = '', zero = '', digit = '', sign = ''] of text.matchAll(
    /(零?)([一二三四五六七八九]|\d+(?:\.\d+)?)([千百十]?)/g,
  )) {
    const place = places[sign] ?? 1;
    if (place >= below || part === '') return undefined;
    // 一百二: without 零 the place that is meant is anyone's guess.
    if (place === 1 && below !== Infinity && below !== 10 && zero === '') return undefined;
    sum = sum.plus(new Big(spellFigures(digit)).times(place));
    below = place;
  }
  return sum;
}
