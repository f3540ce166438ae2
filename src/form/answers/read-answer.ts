import type { Answer, Answers } from '../../rules/index.ts';
import { kindOf } from '../kinds.ts';
import type { Entry } from '../kinds/kind.ts';
import { issue } from '../kinds/reading.ts';
import type { Reading } from '../kinds/reading.ts';

/** Signs that one answer has room for: a control takes no more, and what a browser draws must end. */
export const mostInAnswer = 100_000;

/** What was typed, pasted or found in a file, as the answer it stands for, or why it is none. */
export function readAnswer(entry: Entry, raw: unknown): Reading {
  if (raw === undefined || raw === null) return { kind: 'blank' };
  if (typeof raw === 'string' && raw.trim() === '') return { kind: 'blank' };
  if (Array.isArray(raw) && raw.length === 0) return { kind: 'blank' };
  // Of what fills a control to its end the rest may not have come in.
  if (typeof raw === 'string' && raw.length >= mostInAnswer && entry.kind !== 'image')
    return issue('full');
  return kindOf(entry).read(entry, raw, readAnswer);
}

/**
 * What a cell of a spreadsheet shows, as its answer: pasted, or out of a .csv or .xlsx. `="0591"` is
 * how a .csv keeps the zero in front; `unit` is what the cell's heading names in place of the own.
 */
export function readShown(entry: Entry, cell: string, unit = ''): Reading {
  const shown = cell.trim().replace(/^="(.*)"$/s, (_, inner: string) => inner.replace(/""/g, '"'));
  if (shown === '') return { kind: 'blank' };
  const read = kindOf(entry).readShown ?? ((one: Entry, text: string) => readAnswer(one, text));
  // A cell that says its own unit needs none of its heading: 3000万元 below 金额（元）.
  const inUnit = unit === '' || /[^\d,.\s)）]$/.test(shown) ? undefined : read(entry, shown + unit);
  return inUnit ?? read(entry, shown);
}

/** Answers as rules judge them: numbers as decimals in their unit; what can't be read is absent. */
export function readAnswers(entries: readonly Entry[], typed: Answers): Answers {
  const read: Record<string, Answer> = {};
  for (const entry of entries) {
    const reading = readAnswer(entry, typed[entry.id]);
    if (reading.kind === 'answer') read[entry.id] = reading.answer;
  }
  return read;
}

/** Answers as drafts and documents hold them: what can't be read stays as it was typed. */
export function tidyAnswers(
  entries: readonly Entry[],
  typed: Readonly<Record<string, unknown>>,
): Answers {
  const tidy: Record<string, Answer> = {};
  for (const entry of entries) {
    const raw = typed[entry.id];
    const reading = readAnswer(entry, raw);
    if (reading.kind === 'answer') tidy[entry.id] = reading.answer;
    if (reading.kind === 'issue' && isWords(raw)) tidy[entry.id] = raw;
  }
  return tidy;
}

/** A text, or options that the form has no longer. */
function isWords(raw: unknown): raw is string | readonly string[] {
  return (
    typeof raw === 'string' ||
    (Array.isArray(raw) && (raw as readonly unknown[]).every((part) => typeof part === 'string'))
  );
}
