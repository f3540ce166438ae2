import type { Big } from 'big.js';
import { isWithin } from '../amounts/range.ts';
import type { Range } from '../amounts/range.ts';

/** Between which numbers a figure lies, ends included; one that is absent has no bound. */
export interface Span {
  readonly low?: Big;
  readonly high?: Big;
}

/** A span of the ends that are there. */
export function spanBetween(low: Big | undefined, high: Big | undefined): Span {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** What comes of a span where more of the figure never gives less. */
export function rising({ low, high }: Span, of: (end: Big) => Big): Span {
  return spanBetween(low && of(low), high && of(high));
}

/** The span that holds each of several; of none anything. */
export function spanOver(spans: readonly Span[]): Span {
  return {
    ...endOver(spans, 'low', (one, other) => one.lt(other)),
    ...endOver(spans, 'high', (one, other) => one.gt(other)),
  };
}

/** The furthest of the ends on one side; none where one of them has no bound. */
export function endOver(
  spans: readonly Span[],
  side: 'low' | 'high',
  isFurther: (one: Big, other: Big) => boolean,
): Span {
  const ends = spans.flatMap((span) => span[side] ?? []);
  if (ends.length < spans.length) return {};
  return furthest(ends, side, isFurther);
}

/** The same, where what has no bound stands back. */
export function endAmong(
  spans: readonly Span[],
  side: 'low' | 'high',
  isFurther: (one: Big, other: Big) => boolean,
): Span {
  return furthest(
    spans.flatMap((span) => span[side] ?? []),
    side,
    isFurther,
  );
}

function furthest(
  ends: readonly Big[],
  side: 'low' | 'high',
  isFurther: (one: Big, other: Big) => boolean,
): Span {
  const [first, ...others] = ends;
  if (first === undefined) return {};
  return { [side]: others.reduce((far, each) => (isFurther(each, far) ? each : far), first) };
}

/** Whether some number of the span lies in the range. */
export function meets({ low, high }: Span, range: Range): boolean {
  const isBelow = high !== undefined && range.low !== undefined && !reaches(high, range, 'low');
  const isAbove = low !== undefined && range.high !== undefined && !reaches(low, range, 'high');
  return !isBelow && !isAbove;
}

/** Whether a number is not beyond one end of the range. */
function reaches(value: Big, range: Range, side: 'low' | 'high'): boolean {
  const end = range[side];
  return end === undefined || isWithin(value.toFixed(), { [side]: end });
}
