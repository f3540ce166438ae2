import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { writeFactAnswer } from '../../src/rules/index.ts';
import type { Fact } from '../../src/rules/index.ts';

const sentences = parse(readFileSync('content/words/rules.yaml', 'utf8')) as Record<string, string>;
const words = Object.fromEntries(
  Object.entries(sentences).map(([key, sentence]) => [`rules.${key}`, sentence]),
);
const revenue: Fact = { id: 'revenue', kind: 'money', label: '营业收入', unit: '万元' };

test('quotes numbers with their unit', () => {
  expect(writeFactAnswer('3000', revenue, words)).toBe('3,000 万元');
  expect(writeFactAnswer('３０００万', revenue, words)).toBe('3,000 万元');
  expect(writeFactAnswer('2999.9999', revenue, words)).toBe('2,999.9999 万元');
});

test('leaves what is no number as the applicant wrote it', () => {
  expect(writeFactAnswer('约三千', revenue, words)).toBe('约三千');
  expect(writeFactAnswer('3000 家', revenue, words)).toBe('3000 家');
});
