import { expect, test } from 'vitest';

import { carrying } from '../word/carrying.ts';
import { fill } from '../word/fill.ts';
import { kinds } from '../word/kinds.ts';
import { validate } from '../word/validate.ts';

test('the kinds of templates that people have give no error in the Open XML SDK’s eyes', async () => {
  const names = Object.keys(kinds);
  const documents = Object.values(kinds).map(({ parts, data }) => fill(parts, data));
  const problems = await validate(documents);
  expect(problems.map((one) => one.replace(/^(\d+)/, (at) => names[Number(at)] ?? ''))).toEqual([]);
}, 1_200_000);

const first = 1_000;

test('five hundred random documents have no error in the Open XML SDK’s eyes', async () => {
  const documents = Array.from({ length: 500 }, (_, index) => carrying(first + index));
  expect(await validate(documents)).toEqual([]);
}, 1_200_000);
