import { say } from '../../base/index.ts';
import { overFigures, readFiguresOf } from './figures.ts';
import type { OverFigures } from './figures.ts';

/** The lowest of figures: each year's is 不低于 where the lowest is. */
export type LowestFrom = OverFigures<'lowest'>;
/** The highest of them: each is 不高于 where the highest is. */
export type HighestFrom = OverFigures<'highest'>;

export const lowest = overFigures<'lowest'>({
  work: (figures) => figures.reduce((low, each) => (each.lt(low) ? each : low)),
  write: (figures, words) => say(words, 'rules.lowest', { figures: figures.join('、') }),
});

export const highest = overFigures<'highest'>({
  work: (figures) => figures.reduce((high, each) => (each.gt(high) ? each : high)),
  write: (figures, words) => say(words, 'rules.highest', { figures: figures.join('、') }),
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
