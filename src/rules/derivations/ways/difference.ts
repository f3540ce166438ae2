import { Big } from 'big.js';
import { overFigures, readFiguresOf } from '../figures.ts';
import { spanBetween } from '../span.ts';

/** One figure less another: 同比增量. */
export const difference = overFigures<'difference'>({
  work: ([whole = new Big(0), part = new Big(0)]) => whole.minus(part),
  write: (figures) => figures.join(' − '),
  span: ([whole = {}, part = {}]) =>
    spanBetween(part.high && whole.low?.minus(part.high), part.low && whole.high?.minus(part.low)),
});

export const differenceSource = /* @__PURE__ */ readFiguresOf({
  kind: 'difference',
  key: 'difference',
  count: 'two',
  result: 'same',
});
