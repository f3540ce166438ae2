import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { yearLines, yearsBack } from '../answers/year-lines.ts';
import type { PaperBlock, PaperEntry } from './plan.ts';

export function planFigures(entries: readonly PaperEntry[], words: Words): PaperBlock {
  return {
    kind: 'figures',
    caption: say(words, 'document.figures.caption'),
    heads: [
      say(words, 'document.figures.head'),
      ...yearsBack.map((back) => say(words, 'document.figures.year', { year: `{year-${back}}` })),
    ],
    widths: [28, 24, 24, 24],
    lines: yearLines(entries).map(({ label, of }) => ({ label, entries: of })),
  };
}
