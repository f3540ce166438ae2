import { overFigures, readFiguresOf } from './figures.ts';
import type { OverFigures } from './figures.ts';
import { addUp } from './sum.ts';

/** The mean of figures, each counted alike: 近两年平均. */
export type MeanFrom = OverFigures<'mean'>;

export const mean = overFigures<'mean'>({
  work: (figures) => addUp(figures).div(figures.length),
  write: (figures) => `（${figures.join(' + ')}）÷ ${figures.length}`,
});

export const meanSource = /* @__PURE__ */ readFiguresOf({
  kind: 'mean',
  key: 'mean',
  count: 'many',
  result: 'same',
});
