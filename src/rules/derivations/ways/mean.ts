import { overFigures, readFiguresOf } from '../figures.ts';
import { rising } from '../span.ts';
import { addUp, spanTogether } from './sum.ts';

/** The mean of figures, each counted alike: 近两年平均. */
export const mean = overFigures<'mean'>({
  work: (figures) => addUp(figures).div(figures.length),
  write: (figures) => `（${figures.join(' + ')}）÷ ${figures.length}`,
  span: (spans) => rising(spanTogether(spans), (end) => end.div(spans.length)),
});

export const meanSource = /* @__PURE__ */ readFiguresOf({
  kind: 'mean',
  key: 'mean',
  count: 'many',
  result: 'same',
});
