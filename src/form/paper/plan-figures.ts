import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { yearLines, yearsBack } from '../answers/year-lines.ts';
import type { PaperBlock, PaperEntry } from './plan.ts';

/** In hundredths of the width. */
const [whole, ofLabel] = [100, 28];

/** The years that some line asks for, and no others: a column that stays blank says a figure is missing. */
export function planFigures(entries: readonly PaperEntry[], words: Words): PaperBlock {
  // Two figures of one name in two units are two lines.
  const lines = yearLines(entries.map((entry) => ({ label: entry.caption, entry })));
  const asked = yearsBack.filter((_, at) => lines.some(({ of }) => of[at] !== undefined));
  const isAsked = (_: unknown, at: number): boolean => asked.some((back) => back === yearsBack[at]);
  return {
    kind: 'figures',
    caption: say(words, `document.figures.caption_${Math.max(...asked, 1)}`),
    heads: [
      say(words, 'document.figures.head'),
      ...asked.map((back) => say(words, 'document.figures.year', { year: `{year-${back}}` })),
    ],
    widths: [ofLabel, ...asked.map(() => (whole - ofLabel) / asked.length)],
    lines: lines.map(({ label, of }) => ({
      label,
      entries: of.filter(isAsked).map((one) => one?.entry),
    })),
  };
}
