import type { ReadonlySignal, Signal } from '@preact/signals';

import type { AnswerSignals } from '../../fields/index.ts';
import type { Field } from '../../form/index.ts';
import { keepYear, yearlyFigures } from './keep-year.ts';
import { rescueKept } from './rescue-kept.ts';
import type { Opening } from './opening.ts';

/** What a tool opened with, and where it keeps what is answered there. */
interface Opened extends Opening {
  readonly policy: string;
  readonly fields: readonly Field[];
  readonly store: {
    readonly answers: AnswerSignals;
    readonly figuresOf: Signal<number | undefined>;
    readonly year: ReadonlySignal<number | undefined>;
  };
}

/**
 * What can wait until the first question is read: what was rescued, and the year of figures; those that
 * were given meanwhile are of the year for which the page was opened.
 */
export async function afterOpening(opened: Opened, openedFor?: number): Promise<void> {
  await rescueKept(opened);
  const { keeper, policy, fields, store } = opened;
  const { answers, figuresOf, year } = store;
  await keepYear(keeper, policy, yearlyFigures(fields), answers, figuresOf, year, openedFor);
}
