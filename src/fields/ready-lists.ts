import type { Steps } from '../base/index.ts';
import { readRows } from '../form/index.ts';
import type { Answer, Answers, Field } from '../form/index.ts';
import { keyedRows, plainRows } from './rows.ts';

/**
 * The same answers, with all done to their long lists that is done to a row once: setting them then
 * costs little. In steps, between which keys may be pressed.
 */
export function* readyLists(fields: readonly Field[], given: Answers): Steps<Answers> {
  const ready: Record<string, Answer> = { ...given };
  for (const field of fields) {
    if (field.columns === undefined || given[field.id] === undefined) continue;
    const rows = keyedRows(given[field.id]);
    ready[field.id] = rows;
    yield;
    yield* readRows(field, plainRows(rows));
  }
  return ready;
}
