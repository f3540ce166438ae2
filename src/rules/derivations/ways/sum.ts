import { Big } from 'big.js';
import { overFigures, readFiguresOf } from '../figures.ts';
import { spanBetween } from '../span.ts';
import type { Span } from '../span.ts';

export function addUp(figures: readonly Big[]): Big {
  return figures.reduce((sum, each) => sum.plus(each), new Big(0));
}

/** Where figures together lie: bounded where each is. */
export function spanTogether(spans: readonly Span[]): Span {
  const end = (side: 'low' | 'high') => {
    const ends = spans.flatMap((span) => span[side] ?? []);
    return ends.length < spans.length ? undefined : addUp(ends);
  };
  return spanBetween(end('low'), end('high'));
}

/** Figures together: 连续两年累计. */
export const sum = overFigures<'sum'>({
  work: addUp,
  write: (figures) => figures.join(' + '),
  span: spanTogether,
});

export const sumSource = /* @__PURE__ */ readFiguresOf({
  kind: 'sum',
  key: 'sum',
  count: 'many',
  result: 'same',
});
