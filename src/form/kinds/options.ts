import { foldText } from '../../base/index.ts';
import type { Entry } from './kind.ts';
import { issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** An option by its id, or by its label as a document or a spreadsheet shows it. */
export function optionId({ options = [] }: Entry, raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const found =
    options.find(({ id }) => id === raw) ??
    options.find(({ label }) => foldText(label) === foldText(raw));
  return found?.id;
}

/** What is no option, as it was written. */
export function notOption(raw: unknown): Reading {
  return issue('not_option', { found: typeof raw === 'string' ? raw.trim() : JSON.stringify(raw) });
}

/** The names in `A、B` or `A；B`; a label may hold the sign that parts them. */
export function splitOptions({ options = [] }: Entry, text: string): readonly string[] {
  const longestFirst = options
    .map(({ label }) => label)
    .sort((one, two) => two.length - one.length);
  const names: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const isNext = (label: string): boolean =>
      rest.startsWith(label) && /^\s*([、，,；;\n]|$)/.test(rest.slice(label.length));
    const name = longestFirst.find(isNext) ?? /^[^、，,；;\n]*/.exec(rest)?.[0] ?? rest;
    if (name.trim() !== '') names.push(name.trim());
    rest = rest.slice(name.length).replace(/^\s*[、，,；;\n]?\s*/, '');
  }
  return names;
}

/** Characters of a line that lists all options, each with its box. */
export function lengthOfOptions({ options = [] }: Entry): number {
  return options.reduce((sum, { label }) => sum + label.length + 2, 0);
}

/** A long label goes on two lines. */
export function optionsWidth({ options = [] }: Entry): number {
  const longest = Math.max(2, ...options.map(({ label }) => label.length));
  return longest <= 5 ? longest : Math.min(6, Math.ceil(longest / 2));
}
