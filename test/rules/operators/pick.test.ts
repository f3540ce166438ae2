import { expect, test } from 'vitest';

import { factsOf } from '../../../src/rules/index.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const rule = readRule({ pick: { fact: 'kinds', 至少: '两项', other: 'judge' } });

test('reads how many of a list', () => {
  expect(rule).toEqual({ kind: 'pick', fact: 'kinds', word: '至少', count: 2, other: 'judge' });
  expect(problemsOf({ pick: { fact: 'kinds', 不超过: 2 } })[0]).toContain('只能用“至少”');
  expect(problemsOf({ pick: ['kinds'] })).toEqual(['“pick”应是“键: 值”的形式']);
});

test('counts what is listed, neither 其他 nor 都没有', () => {
  expect(verdictOf(rule, { kinds: ['it', 'software'] })).toBe('met');
  expect(verdictOf(rule, { kinds: ['it'] })).toBe('unmet');
  expect(verdictOf(rule, { kinds: ['it', 'other'] })).toBe('judge');
  expect(verdictOf(rule, { kinds: ['none'] })).toBe('unmet');
  expect(verdictOf(rule, {})).toBe('unknown');
  expect(factsOf(rule, undefined)).toEqual(['kinds']);
});

test('says how many were chosen', () => {
  expect(tell(rule, { kinds: ['it'] })).toEqual(['“企业类型”选了 1 项，要求至少 2 项，尚不满足']);
});

test('is flipped at its count and at what 其他 yields', () => {
  expect(flipNames(rule)).toEqual(['count 3', 'count 1', 'other unmet']);
});
