import { Big } from 'big.js';
import type { Cut } from './cut.ts';
import type { Fact } from '../fact.ts';

/** One end of a range, in the unit of its fact. */
export interface End {
  readonly limit: string;
  /** As the author wrote it: `5000 万元`. */
  readonly limitText: string;
  readonly isIn: boolean;
}

/** A stretch of numbers between two ends, or beyond one. */
export interface Range {
  readonly low?: End;
  readonly high?: End;
}

/** An end of which the words don't tell whether it is in: 10—15. */
export type ToldEnd = Omit<End, 'isIn'> & { readonly isIn: boolean | undefined };
export interface ToldRange {
  readonly low?: ToldEnd;
  readonly high?: ToldEnd;
}

export function isWithin(value: string, { low, high }: Range): boolean {
  const number = new Big(value);
  const isAbove = low === undefined || number.gt(low.limit) || (low.isIn && number.eq(low.limit));
  const isBelow =
    high === undefined || number.lt(high.limit) || (high.isIn && number.eq(high.limit));
  return isAbove && isBelow;
}

/** Whose the number is that two ranges meet at; undefined where nobody says. */
export type Prefer = (below: number, above: number) => number | undefined;

/**
 * Settles the ends that the words leave open by the range that each meets: 10—15 below 15 以上 does
 * not take 15. `report` is told a number that two ranges claim, or leave to each other.
 */
export function settleEnds(
  told: readonly ToldRange[],
  prefer: Prefer,
  report: (message: string) => void,
): readonly Range[] {
  const ranges = told.map(({ low, high }) => ({ low, high }));
  ranges.forEach((below, lower) =>
    ranges.forEach((above, upper) => {
      const { high } = below;
      const { low } = above;
      if (high === undefined || low === undefined || !new Big(high.limit).eq(low.limit)) return;
      if (lower === upper) return;
      if (high.isIn === false && low.isIn !== undefined) return;
      if (high.isIn !== undefined && high.isIn !== low.isIn) {
        above.low = { ...low, isIn: !high.isIn };
        return;
      }
      if (low.isIn !== undefined && high.isIn === undefined) {
        below.high = { ...high, isIn: !low.isIn };
        return;
      }
      const taken = prefer(lower, upper);
      if (taken === undefined) {
        const both = high.isIn === undefined ? '没有说归哪一档' : '两档都算在内';
        report(`恰为 ${low.limitText} 时，${both}`);
      }
      below.high = { ...high, isIn: taken !== upper };
      above.low = { ...low, isIn: taken === upper };
    }),
  );
  // What meets no other range: 10 至 15 takes both.
  const settled = (end: ToldEnd): End => ({ ...end, isIn: end.isIn ?? true });
  return ranges.map(({ low, high }) => ({
    ...(low === undefined ? {} : { low: settled(low) }),
    ...(high === undefined ? {} : { high: settled(high) }),
  }));
}

/** The limits that a range cuts the numbers of its fact at. */
export function cutsOfRange(fact: string, { low, high }: Range): readonly Cut[] {
  const cut = ({ limit, limitText }: End, operator: Cut['operator']) =>
    [{ fact, operator, limit, limitText }] as const;
  return [
    ...(low === undefined ? [] : cut(low, low.isIn ? '>=' : '>')),
    ...(high === undefined ? [] : cut(high, high.isIn ? '<=' : '<')),
  ];
}

/** Values on, between and beyond all ends: what holds at these holds everywhere. */
function probes(ranges: readonly Range[], fact: Fact): readonly string[] {
  const step = fact.kind === 'int' ? '1' : '0.00000001';
  const limits = ranges.flatMap(({ low, high }) => [low, high].flatMap((end) => end?.limit ?? []));
  return limits
    .flatMap((limit) => [new Big(limit).minus(step), new Big(limit), new Big(limit).plus(step)])
    .sort((one, other) => one.cmp(other))
    .filter((value) => fact.kind !== 'int' || value.gte(0))
    .map((value) => value.toFixed());
}

/** Steps that all open to one side, 80 以上, 70 以上: of those that fit the first is meant. */
function isLadder(one: Range, other: Range): boolean {
  const opens = ({ low, high }: Range) =>
    low === undefined ? 'down' : high === undefined ? 'up' : '';
  return opens(one) !== '' && opens(one) === opens(other);
}

/** Tells numbers that no range takes, and ranges that take the same ones; of those the first wins. */
export function checkRanges(
  ranges: readonly Range[],
  fact: Fact,
  report: (message: string, index?: number) => void,
  mayHaveGaps = false,
): void {
  const values = probes(ranges, fact);
  const takers = (value: string) =>
    [...ranges.keys()].filter((at) => isWithin(value, ranges[at] ?? {}));
  const gap = values.find((value) => takers(value).length === 0);
  if (gap !== undefined && !mayHaveGaps) report(`各档之间有空缺：填 ${gap} 时没有一档适用`);
  const twice = values.find((value) => {
    const [first, second] = takers(value).map((at) => ranges[at] ?? {});
    return first !== undefined && second !== undefined && !isLadder(first, second);
  });
  if (twice !== undefined) report(`各档重叠：填 ${twice} 时不止一档适用`);
  for (const index of ranges.keys()) {
    if (values.some((value) => takers(value)[0] === index)) continue;
    report('这一档被前面各档盖住，永远轮不到', index);
  }
}
