import { expect, test } from 'vitest';

import { factsOf } from '../../../src/rules/index.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const rule = readRule({ test: { fact: 'legal', is: true } });

test('reads yes or no, of a question that is one', () => {
  expect(rule).toEqual({ kind: 'is', fact: 'legal', value: true, otherwise: 'unmet' });
  expect(problemsOf({ test: { fact: 'legal', is: '是' } })[0]).toContain('true 或 false');
  expect(problemsOf({ test: { fact: 'level', is: true } })[0]).toContain('只能用 yesno');
});

test('is met by that answer alone', () => {
  expect(verdictOf(rule, { legal: true })).toBe('met');
  expect(verdictOf(rule, { legal: false })).toBe('unmet');
  expect(verdictOf(rule, {})).toBe('unknown');
  expect(factsOf(rule, undefined)).toEqual(['legal']);
});

test('quotes the answer', () => {
  expect(tell(rule, { legal: false })).toEqual(['“是否具有独立法人资格”答“否”，目前不满足']);
  expect(tell(rule, {})).toEqual(['尚未回答“是否具有独立法人资格”']);
});

test('is flipped to the other answer', () => {
  expect(flipNames(rule)).toEqual(['is false']);
});
