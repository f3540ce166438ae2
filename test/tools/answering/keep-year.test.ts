import { signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { createAnswerSignals } from '../../../src/fields/index.ts';
import type { Field } from '../../../src/form/index.ts';
import { keepYear } from '../../../src/tools/answering/keep-year.ts';
import { memory } from '../on-device.ts';

const field: Field = {
  id: 'revenue',
  kind: 'money',
  label: '营业收入',
  isFact: true,
  origin: '',
  required: false,
};

/** A page that was opened for 2025, where its date was moved to 2024 before the year was looked at. */
async function openLate(revenue: string | undefined) {
  const keeper = memory();
  const answers = createAnswerSignals([field]);
  if (revenue !== undefined) answers.set('revenue', revenue);
  const of = signal<number | undefined>(undefined);
  await keepYear(keeper, 'p', ['revenue'], answers, of, signal(2024), 2025);
  return { answers, of, kept: () => [...keeper.stored.values()].map(({ value }) => value) };
}

test('figures that were given before the year is looked at are of the year the page was opened for', async () => {
  const { of, kept } = await openLate('3200');
  expect(of.value).toBe(2025);
  expect(kept()).toEqual([2025]);
});

test('figures that are given afterwards are of the year of that moment', async () => {
  const { answers, of } = await openLate(undefined);
  answers.set('revenue', '3200');
  expect(of.value).toBe(2024);
});
