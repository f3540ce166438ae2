import { expect, test } from 'vitest';

import { carrying } from '../word/carrying.ts';
import { validate } from '../word/validate.ts';

const first = 1_000;

test('five hundred random documents have no error in the Open XML SDK’s eyes', async () => {
  const documents = Array.from({ length: 500 }, (_, index) => carrying(first + index));
  expect(await validate(documents)).toEqual([]);
}, 1_200_000);
