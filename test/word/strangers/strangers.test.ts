import { expect, test } from 'vitest';

import { composeForm } from './compose-form.ts';
import { expectNoWrong, measureSheet } from './measure.ts';
import { readBack } from './read-back.ts';

test('a hundred forms of strangers are filled rightly, or left alone', () => {
  const outcomes = Array.from({ length: 100 }, (_, seed) => measureSheet(composeForm(seed + 1)));
  const share = expectNoWrong(outcomes.flat());
  expect(share).toBeGreaterThanOrEqual(0.97);
}, 60_000);

test('what is filled in by hand is read back by its labels, or not at all', () => {
  const read = Array.from({ length: 40 }, (_, seed) => readBack(composeForm(seed + 1)));
  expect(read.flatMap(({ wrong }) => wrong)).toEqual([]);
  const sum = (key: 'right' | 'all'): number => read.reduce((total, each) => total + each[key], 0);
  expect(sum('right') / sum('all')).toBeGreaterThanOrEqual(0.9);
}, 60_000);
