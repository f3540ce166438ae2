import { effect } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import type { Keeper } from '../../browser/index.ts';
import type { AnswerSignals } from '../../fields/index.ts';
import { isAnswered } from '../../form/index.ts';
import type { Field } from '../../form/index.ts';
import { yearKey } from './year.ts';

/** Figures whose label counts years back from the application: 上一年度 is another year next year. */
export function yearlyFigures(fields: readonly Field[]): readonly string[] {
  const speaks = ({ label }: { readonly label: string }): boolean => label.includes('{year');
  return fields
    .filter((field) => speaks(field) || (field.columns ?? []).some(speaks))
    .map(({ id }) => id);
}

/**
 * Keeps with the answers the year they are given for, so that figures of last year are not taken
 * for this year's when the page is opened again next year. `of` is undefined while no figure is
 * answered.
 */
export async function keepYear(
  keeper: Keeper,
  policy: string,
  figures: readonly string[],
  answers: AnswerSignals,
  of: Signal<number | undefined>,
  year: ReadonlySignal<number | undefined>,
  /** The year of figures that were given before this was called. */
  before?: number,
): Promise<void> {
  const key = yearKey(policy);
  const kept = (await keeper.load(key))?.value;
  if (typeof kept === 'number') of.value = kept;
  let saved = of.peek();
  const isGiven = (): boolean => figures.some((id) => isAnswered(answers.plain.value[id]));
  // Figures that were cleared and brought back are still of the year they were of.
  let last = saved ?? (isGiven() ? before : undefined);
  effect(() => {
    const now = year.value;
    const has = isGiven();
    if (now === undefined) return;
    if (!has) of.value = undefined;
    else of.value ??= last ?? now;
    last = of.value ?? last;
    if (of.value === saved) return;
    saved = of.value;
    if (saved === undefined) void keeper.remove(key);
    else void keeper.save(key, { savedAt: Date.now(), value: saved });
  });
}
