import type { Steps } from '../base/index.ts';
import { readRows } from '../form/index.ts';
import type { Answer, Answers, Field } from '../form/index.ts';
import { keyedRows, plainRows } from './rows.ts';

/** The same answers with the rows of their lists as they are edited, in steps: setting them costs little. */
export function* keyLists(fields: readonly Field[], given: Answers): Steps<Answers> {
  const ready: Record<string, Answer> = { ...given };
  for (const { id, columns } of fields) {
    if (columns === undefined || given[id] === undefined) continue;
    ready[id] = keyedRows(given[id]);
    yield;
  }
  return ready;
}

const rowsInStep = 40;

/** Reads every row of the lists, which is remembered with it. In steps, between which keys may be pressed. */
export function* readLists(fields: readonly Field[], of: (id: string) => Answer): Steps<void> {
  for (const field of fields) {
    if (field.columns === undefined) continue;
    const rows = keyedRows(of(field.id));
    for (let from = 0; from < rows.length; from += rowsInStep)
      yield* readRows(field, plainRows(rows.slice(from, from + rowsInStep)));
  }
}
