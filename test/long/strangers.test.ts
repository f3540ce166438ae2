import { expect, test } from 'vitest';

import { composeForm } from '../word/strangers/compose-form.ts';
import { countOutcomes, expectNoWrong, measureSheet } from '../word/strangers/measure.ts';
import { readBack } from '../word/strangers/read-back.ts';

test('thousands of forms of strangers are filled rightly, or left alone', () => {
  const outcomes = Array.from({ length: 3000 }, (_, seed) => measureSheet(composeForm(seed + 1)));
  console.table(countOutcomes(outcomes.flat()));
  expect(expectNoWrong(outcomes.flat())).toBeGreaterThanOrEqual(0.97);
});

test('hundreds of them, filled in by hand, are read back without a wrong value', () => {
  const read = Array.from({ length: 600 }, (_, seed) => readBack(composeForm(seed + 1)));
  expect(read.flatMap(({ wrong }) => wrong)).toEqual([]);
});
