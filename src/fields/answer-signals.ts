import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import type { Answer, Answers, Field } from '../form/index.ts';
import { keyedRows, plainRows } from './rows.ts';

/** Every answer of a tool, one signal a field (a table is one), as it was typed. */
export interface AnswerSignals {
  readonly of: (id: string) => Signal<Answer>;
  readonly set: (id: string, answer: Answer) => void;
  /** Sets many at once: a stored draft, words typed early, another draft's unit table. */
  readonly merge: (answers: Answers) => void;
  /** Empties everything, then sets these. */
  readonly replace: (answers: Answers) => void;
  /** All answers as typed, tables without row keys; changes with any of them. */
  readonly plain: ReadonlySignal<Answers>;
}

/** Starts empty, exactly as the page was built. */
export function createAnswerSignals(fields: readonly Field[]): AnswerSignals {
  const signals = new Map<string, Signal<Answer>>();
  const tables = new Set(fields.filter(({ columns }) => columns !== undefined).map(({ id }) => id));
  const plainOf = new Map<string, ReadonlySignal<Answer>>();
  for (const { id } of fields) {
    const typed = signal<Answer>(undefined);
    signals.set(id, typed);
    // Computed for itself, so that a table that didn't change stays the same array.
    plainOf.set(id, tables.has(id) ? computed(() => plainRows(typed.value)) : typed);
  }

  const of = (id: string): Signal<Answer> => {
    const found = signals.get(id);
    if (!found) throw new Error(`No field "${id}" in this tool`);
    return found;
  };
  const set = (id: string, answer: Answer): void => {
    const target = signals.get(id);
    // A draft of another version may name fields this form has no longer.
    if (target) target.value = tables.has(id) ? keyedRows(answer) : answer;
  };
  const merge = (answers: Answers): void =>
    batch(() => {
      for (const id of Object.keys(answers)) set(id, answers[id]);
    });
  return {
    of,
    set,
    merge,
    replace: (answers) =>
      batch(() => {
        for (const id of signals.keys()) set(id, answers[id]);
      }),
    plain: computed(() => {
      const answers: Record<string, Answer> = {};
      for (const [id, plain] of plainOf) {
        const answer = plain.value;
        if (answer !== undefined && answer !== '') answers[id] = answer;
      }
      return answers;
    }),
  };
}
