import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { alterations } from './alterations.ts';

const [, ...lines] = readFileSync('test/word/alterations/seen.txt', 'utf8').trimEnd().split('\n');
const rows = lines.map((line) => line.split('\t'));

test('every alteration was drawn once and looked at', () => {
  expect(rows.map(([name]) => name)).toEqual(alterations.map(({ name }) => name));
  expect(rows.filter(([, seen = '']) => seen === '')).toEqual([]);
});

test('what a person sees of one stands beside what the reader says of it, at its place', () => {
  const silent = alterations.filter(({ at, expect: wanted }, index) => {
    const says = rows[index]?.[2] ?? '';
    return wanted === 'refused' ? says === '' : !says.includes(at);
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});
