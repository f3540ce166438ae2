import { Big } from 'big.js';
import { overFigures, readFiguresOf } from './figures.ts';
import type { OverFigures } from './figures.ts';

/** One figure less another: 同比增量. */
export type DifferenceFrom = OverFigures<'difference'>;

export const difference = overFigures<'difference'>({
  work: ([whole = new Big(0), part = new Big(0)]) => whole.minus(part),
  write: (figures) => figures.join(' − '),
});

export const differenceSource = /* @__PURE__ */ readFiguresOf({
  kind: 'difference',
  key: 'difference',
  count: 'two',
  result: 'same',
});
