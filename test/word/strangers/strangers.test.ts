import { expect, test } from 'vitest';

import { composeForm } from './compose-form.ts';
import { expectNoWrong, measureSheet } from './measure.ts';

test('a hundred forms of strangers are filled rightly, or left alone', () => {
  const outcomes = Array.from({ length: 100 }, (_, seed) => measureSheet(composeForm(seed + 1)));
  const share = expectNoWrong(outcomes.flat());
  expect(share).toBeGreaterThanOrEqual(0.97);
}, 60_000);
