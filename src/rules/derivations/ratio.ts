import { Big } from 'big.js';
import { overFigures, readFiguresOf } from './figures.ts';
import type { OverFigures } from './figures.ts';

/** One figure as a share of another: 研发费用占营业收入的比例. */
export type RatioFrom = OverFigures<'ratio'>;

export const ratio = overFigures<'ratio'>({
  work: ([part = new Big(0), whole = new Big(1)]) => part.div(whole),
  write: (figures) => figures.join(' ÷ '),
  divisor: { at: 1, must: 'not-zero' },
});

export const ratioSource = /* @__PURE__ */ readFiguresOf({
  kind: 'ratio',
  key: 'ratio',
  count: 'two',
  result: 'share',
});
