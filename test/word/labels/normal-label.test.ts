import { expect, test } from 'vitest';

import { normaliseLabel } from '../../../src/word/labels/index.ts';

test('takes the number of a list off a label that begins with a digit', () => {
  expect(normaliseLabel('2.　5G 关键环节应用').base).toBe('5g关键环节应用');
  expect(normaliseLabel('3. 2.5G 网络').base).toBe('2.5g网络');
});

test('keeps a figure that only looks like a numbering', () => {
  expect(normaliseLabel('2.5G 网络').base).toBe('2.5g网络');
});
