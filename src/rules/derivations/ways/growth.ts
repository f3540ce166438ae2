import { Big } from 'big.js';
import { overFigures, readFiguresOf } from '../figures.ts';
import { growthOf } from '../growth-of.ts';

/** How much more a figure is than the one before it, as a share of that one: 同比增长率. */
export const growth = overFigures<'growth'>({
  work: ([now = new Big(0), before = new Big(1)]) => growthOf(now, before),
  write: ([now = '', before = '']) => `（${now} − ${before}）÷ ${before}`,
  // From nothing, or from a loss, no rate of growth can be told.
  divisor: { at: 1, must: 'above-zero' },
});

export const growthSource = /* @__PURE__ */ readFiguresOf({
  kind: 'growth',
  key: 'growth',
  count: 'two',
  result: 'share',
});
