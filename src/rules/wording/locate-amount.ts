import type { Big } from 'big.js';
import type { Edge } from './boundary-word.ts';
import { foldQuote } from './lexicon.ts';
import { readNumeral } from '../amounts/numeral.ts';
import { convertUnit, unitSpellings } from '../amounts/unit.ts';

/** A place of a folded text that names an amount. */
export interface AmountPlace {
  readonly start: number;
  readonly end: number;
  /** 含 between the number and its unit: 5000（含）吨. */
  readonly inside?: Edge;
}

const numerals = '零一二两三四五六七八九十百千万亿';
/** A sign of a number; 千瓦时 and 百分点 are units. */
const sign = String.raw`(?:\d|\.(?=\d)|千(?![瓦克米伏])|百(?!分)|[零一二两三四五六七八九十万亿])`;
/** A run of signs that may hold a number; reads with `g`. */
export const numberPattern = new RegExp(`(?![万亿.])${sign}+`, 'g');
export const magnitudePattern = /^(?:万亿|千万|百万|十万|亿|万|千|百)/;
export const edgeInside = /^\((不?)(?:包含|包括|含)(?:本数)?\)/;
/** Measure words that texts put behind a count where an author writes the number alone. */
const measures = /^(?:个方面|个条件|方面|[项个家种类条款件名人次台套年天%])/;

/** How far `unit` reaches from `at`, over a 含 that splits it; undefined where it isn't there. */
export function matchUnit(
  text: string,
  at: number,
  unit: string,
): { readonly end: number; readonly inside?: Edge } | undefined {
  let end = at;
  let inside: Edge | undefined;
  for (const letter of unit) {
    const split = edgeInside.exec(text.slice(end));
    if (split !== null) {
      inside = split[1] === '不' ? 'out' : 'in';
      end += split[0].length;
    }
    if (!text.startsWith(letter, end)) return undefined;
    end += letter.length;
  }
  return inside === undefined ? { end } : { end, inside };
}

/** A unit that goes on is another one: 个月 is not 个, 年度 not 年, 吨标准煤 not 吨. */
function goesOn(text: string, end: number, unit: string): boolean {
  const rest = text.slice(end);
  if (unit === '') return new RegExp(`^(?:\\.?\\d|元|[${numerals}])`).test(rest);
  const further: Readonly<Record<string, RegExp>> = {
    个: /^(?:月|百分点)/,
    年: /^度/,
    吨: /^标/,
    人: /^民币/,
  };
  return further[unit]?.test(rest) === true;
}

/** Every number that a run of digits and numerals opens with, the longest first: 50万千 of 50万千瓦时. */
export function spellingsOf(
  run: string,
): readonly { readonly value: Big; readonly length: number }[] {
  return Array.from(run, (_, index) => run.length - index).flatMap((length) => {
    const value = readNumeral(run.slice(0, length))?.value;
    return value === undefined ? [] : [{ value, length }];
  });
}

/** An author's `5000 万元` as a number and its unit. */
function readAmount(amount: string): { readonly number: Big; readonly unit: string } | undefined {
  const [, run = '', rest = ''] =
    new RegExp(`^((?![万亿.])${sign}+)(.*)$`).exec(foldQuote(amount)) ?? [];
  const [longest] = spellingsOf(run);
  if (longest === undefined) return undefined;
  return { number: longest.value, unit: run.slice(longest.length) + rest };
}

/**
 * Every place of the folded `text` that names the amount an author wrote, `5000 万元` for
 * `5,000（含）万元人民币` and `五千万元` too; `factUnit` is the unit of its fact.
 */
export function locateAmount(
  text: string,
  amount: string,
  factUnit: string | undefined,
): readonly AmountPlace[] {
  const wanted = readAmount(amount);
  if (wanted === undefined) return [];
  const { number, unit } = wanted;
  const own = unit === '' ? [''] : unitSpellings(unit);
  const bases = new Set([...own, ...(factUnit === undefined ? [] : unitSpellings(factUnit))]);
  const units = [...bases].sort((one, other) => other.length - one.length);
  const target = factUnit ?? unit;
  const limit = convertUnit(number, unit, target);
  const places: AmountPlace[] = [];
  for (const match of text.matchAll(numberPattern)) {
    const start = match.index;
    if (text[start - 1] === '第') continue;
    const found = spellingsOf(match[0]).flatMap(({ value, length }) => {
      const behind = start + length;
      const split = edgeInside.exec(text.slice(behind))?.[0] ?? '';
      const magnitude = magnitudePattern.exec(text.slice(behind + split.length))?.[0] ?? '';
      return [magnitude, ''].flatMap((each) =>
        units.flatMap((base) => {
          const reached = matchUnit(text, behind, each + base);
          if (reached === undefined || goesOn(text, reached.end, base)) return [];
          const same = convertUnit(value, each + base, target);
          return same !== undefined && limit !== undefined && same.eq(limit) ? [reached] : [];
        }),
      );
    })[0];
    if (found === undefined) continue;
    const measure = unit === '' ? (measures.exec(text.slice(found.end))?.[0] ?? '') : '';
    places.push({ ...found, start, end: found.end + measure.length });
  }
  return places;
}
