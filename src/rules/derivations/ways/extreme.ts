import type { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { overFigures, readFiguresOf } from '../figures.ts';
import { endAmong, endOver } from '../span.ts';

const isLower = (one: Big, other: Big): boolean => one.lt(other);
const isHigher = (one: Big, other: Big): boolean => one.gt(other);

/** The lowest of figures: each year's is 不低于 where the lowest is. */
export const lowest = overFigures<'lowest'>({
  work: (figures) => figures.reduce((low, each) => (each.lt(low) ? each : low)),
  write: (figures, words) => say(words, 'rules.lowest', { figures: figures.join('、') }),
  span: (spans) => ({
    ...endOver(spans, 'low', isLower),
    ...endAmong(spans, 'high', isLower),
  }),
});

/** The highest of them: each is 不高于 where the highest is. */
export const highest = overFigures<'highest'>({
  work: (figures) => figures.reduce((high, each) => (each.gt(high) ? each : high)),
  write: (figures, words) => say(words, 'rules.highest', { figures: figures.join('、') }),
  span: (spans) => ({
    ...endAmong(spans, 'low', isHigher),
    ...endOver(spans, 'high', isHigher),
  }),
});

export const lowestSource = /* @__PURE__ */ readFiguresOf({
  kind: 'lowest',
  key: 'lowest',
  count: 'many',
  result: 'same',
});

export const highestSource = /* @__PURE__ */ readFiguresOf({
  kind: 'highest',
  key: 'highest',
  count: 'many',
  result: 'same',
});
