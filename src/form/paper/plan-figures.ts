import { say, splitYear } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Field } from '../field.ts';
import type { PaperBlock, PaperEntry } from './plan.ts';

/** Years back that stand side by side. */
const years = [1, 2, 3];

/** A yearly figure names its year in its label: `{year-2} 年末资产总额`. */
export function isYearly({ label }: Field): boolean {
  return years.includes(splitYear(label)?.back ?? 0);
}

export function planFigures(entries: readonly PaperEntry[], words: Words): PaperBlock {
  const lines = new Map<string, PaperEntry[]>();
  for (const entry of entries) {
    const name = splitYear(entry.label)?.name ?? entry.label;
    lines.set(name, [...(lines.get(name) ?? []), entry]);
  }
  return {
    kind: 'figures',
    caption: say(words, 'document.figures.caption'),
    heads: [
      say(words, 'document.figures.head'),
      ...years.map((back) => say(words, 'document.figures.year', { year: `{year-${back}}` })),
    ],
    widths: [28, 24, 24, 24],
    lines: [...lines].map(([label, of]) => ({
      label,
      entries: years.map((back) => of.find((entry) => splitYear(entry.label)?.back === back)),
    })),
  };
}
