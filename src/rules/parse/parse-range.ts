import { readBoundary } from '../wording/boundary-word.ts';
import type { Fact } from '../fact.ts';
import { foldQuote } from '../wording/lexicon.ts';
import type { Lexicon } from '../wording/lexicon.ts';
import {
  edgeInside,
  magnitudePattern,
  matchUnit,
  numberPattern,
  spellingsOf,
} from '../wording/locate-amount.ts';
import type { ToldEnd, ToldRange } from '../amounts/range.ts';
import { baseUnit, convertUnit, hasMagnitude, unitSpellings } from '../amounts/unit.ts';
import type { Big } from 'big.js';

/** Signs of a table by the words that say the same. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[≥≧⩾]|>=/g, '不小于'],
  [/[≤≦⩽]|<=/g, '不大于'],
  [/>/g, '大于'],
  [/</g, '小于'],
];
/** `A.` before what a table offers. */
const mark = /^[A-Z][.、:)]/;
const dashAfter = /^[-—–~至到]+(?=[\d零一二两三四五六七八九十百千万亿])/;
const dashBefore = /[-—–~至到]+$/;

interface Amount {
  readonly start: number;
  readonly end: number;
  readonly number: Big;
  readonly unit: string;
  readonly inside?: 'in' | 'out';
}

function findAmounts(text: string, fact: Fact): readonly Amount[] {
  const units = fact.unit === undefined ? [] : unitSpellings(fact.unit);
  const bases = [...units, '年', ''].sort((one, other) => other.length - one.length);
  return [...text.matchAll(numberPattern)].flatMap((match): Amount[] => {
    const start = match.index;
    // （含 500 万元） names the number again.
    if (/\(均?不?(?:包含|包括|含)[^)]*$/.test(text.slice(0, start))) return [];
    for (const { value, length } of spellingsOf(match[0])) {
      const behind = start + length;
      const split = edgeInside.exec(text.slice(behind))?.[0] ?? '';
      const magnitude = magnitudePattern.exec(text.slice(behind + split.length))?.[0] ?? '';
      for (const scale of magnitude === '' ? [''] : [magnitude, '']) {
        for (const base of bases) {
          const reached =
            scale + base === '' ? { end: behind } : matchUnit(text, behind, scale + base);
          if (reached !== undefined)
            return [{ ...reached, start, number: value, unit: scale + base }];
        }
      }
    }
    return [];
  });
}

/**
 * The unit of a number before one that has it: of 5000—8000万元 both are 万元, of 5000万—8000万元 both are
 * counted in 元; in 三至五万元 nobody can tell.
 */
function sharedUnit(own: string, next: string, nextUnit: string): string | undefined {
  const unit = /^[\d.]+(.*)$/.exec(next)?.[1];
  if (/[万亿千百]/.test(own)) return baseUnit(unit ?? '');
  return unit ?? (/[万亿]/.test(next) ? undefined : nextUnit);
}

/**
 * Reads a range as texts and tables have it: 小于 5,000 万元（含）, 5,000 万元至 2 亿元（含）, ≥15, 10–15, 2 亿元
 * 以上, 6 个月以上但不满 12 个月, A. 30%（含）以上; a number alone is that number. Or why it can't be read.
 */
export function parseRange(
  written: string,
  fact: Fact,
  lexicon: Lexicon,
): { readonly range: ToldRange } | { readonly why: string } {
  const text = signs.reduce(
    (rest, [sign, word]) => rest.replace(sign, word),
    foldQuote(written).replace(mark, ''),
  );
  const amounts = findAmounts(text, fact);
  if (amounts.length === 0 || amounts.length > 2) return { why: `“${written}”里应有一个或两个数` };
  let range: { low?: ToldEnd; high?: ToldEnd } = {};
  for (const [index, { start, end, number, unit, inside }] of amounts.entries()) {
    const next = amounts[index + 1];
    const own =
      unit === '' && next !== undefined
        ? sharedUnit(text.slice(start, end), text.slice(next.start, next.end), next.unit)
        : unit;
    if (own === undefined) return { why: `“${written}”里前一个数的单位读不准，请写明` };
    if (own === '' && fact.unit !== undefined && hasMagnitude(fact.unit))
      return { why: `“${written}”里的数没有单位；“${fact.id}”的单位是${fact.unit}` };
    const value = convertUnit(number, own, fact.unit ?? '');
    if (value === undefined) return { why: `“${written}”的单位换算不成“${fact.unit ?? ''}”` };
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const amount = text.slice(start, end).replace(/\(不?含(?:本数)?\)/, '');
    const { reading } = readBoundary({ before, after, amount, inside }, lexicon);
    if (reading.kind === 'unclear') return { why: `“${written}”读不准：${reading.why}` };
    const told = { limit: value.toFixed(), limitText: unit === '' ? amount + own : amount };
    const sides = sidesOf(reading, dashAfter.test(after), dashBefore.test(before));
    for (const [side, isIn] of sides) {
      if (range[side] !== undefined) return { why: `“${written}”里的两个数是同一头的界限` };
      range = { ...range, [side]: { ...told, isIn } };
    }
  }
  const { low, high } = range;
  if (low !== undefined && high !== undefined && Number(low.limit) > Number(high.limit))
    return { why: `“${written}”的两头颠倒了` };
  return { range };
}

type Sides = readonly (readonly ['low' | 'high', boolean | undefined])[];

/** Which end of a range a number is, and whether it is in. */
function sidesOf(
  reading: ReturnType<typeof readBoundary>['reading'],
  opens: boolean,
  closes: boolean,
): Sides {
  if (reading.kind === 'comparison' && reading.operator !== '==') {
    return [[reading.operator.startsWith('>') ? 'low' : 'high', reading.operator.endsWith('=')]];
  }
  if (opens) return [['low', undefined]];
  if (closes) return [['high', undefined]];
  return [
    ['low', true],
    ['high', true],
  ];
}
