import type { Steps } from '../../base/index.ts';
import type { Entry } from '../kinds/kind.ts';
import { readAnswer } from '../answers/read-answer.ts';

const rowsInStep = 40;

/**
 * Reads the rows of a list some at a time. What is read of a row is remembered with it, so that the
 * whole costs little afterwards; anything but rows is passed over.
 */
export function* readRows(entry: Entry, raw: unknown): Steps<void> {
  if (entry.columns === undefined || !Array.isArray(raw)) return;
  for (let from = 0; from < raw.length; from += rowsInStep) {
    readAnswer(entry, raw.slice(from, from + rowsInStep));
    yield;
  }
}
