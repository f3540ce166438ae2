import { Big } from 'big.js';
import { overFigures, readFiguresOf } from './figures.ts';
import type { OverFigures } from './figures.ts';

/** Figures together: 连续两年累计. */
export type SumFrom = OverFigures<'sum'>;

export function addUp(figures: readonly Big[]): Big {
  return figures.reduce((sum, each) => sum.plus(each), new Big(0));
}

export const sum = overFigures<'sum'>({
  work: addUp,
  write: (figures) => figures.join(' + '),
});

export const sumSource = /* @__PURE__ */ readFiguresOf({
  kind: 'sum',
  key: 'sum',
  count: 'many',
  result: 'same',
});
