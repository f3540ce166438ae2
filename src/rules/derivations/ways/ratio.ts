import { Big } from 'big.js';
import { overFigures, readFiguresOf } from '../figures.ts';
import { spanBetween } from '../span.ts';

/** One figure as a share of another: 研发费用占营业收入的比例. */
export const ratio = overFigures<'ratio'>({
  work: ([part = new Big(0), whole = new Big(1)]) => part.div(whole),
  write: (figures) => figures.join(' ÷ '),
  span: ([part = {}, whole = {}]) => {
    if (part.low?.gte(0) !== true || whole.low?.gt(0) !== true) return {};
    const least = whole.high === undefined ? new Big(0) : part.low.div(whole.high);
    return spanBetween(least, part.high?.div(whole.low));
  },
  divisor: { at: 1, must: 'not-zero' },
});

export const ratioSource = /* @__PURE__ */ readFiguresOf({
  kind: 'ratio',
  key: 'ratio',
  count: 'two',
  result: 'share',
});
