import { expect, test } from 'vitest';

import { cutsOf, factsOf } from '../../../src/rules/index.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const rule = readRule({
  bands: {
    fact: 'enterprises',
    rows: [
      { 至少: '100 家', result: 'met' },
      { 少于: '100 家', result: 'judge' },
    ],
  },
});

test('reads ranges, each with its result', () => {
  expect(rule).toMatchObject({ kind: 'bands', rows: [{ limit: '100' }, { operator: '<' }] });
  expect(problemsOf({ bands: { fact: 'enterprises', rows: [] } })).toEqual(['“rows”应列出各档']);
});

test('takes the first range that the number is in', () => {
  expect(verdictOf(rule, { enterprises: 100 })).toBe('met');
  expect(verdictOf(rule, { enterprises: 99 })).toBe('judge');
  expect(verdictOf(rule, {})).toBe('unknown');
  expect(factsOf(rule, undefined)).toEqual(['enterprises']);
  expect(cutsOf(rule)).toEqual([]);
});

test('quotes the number', () => {
  expect(tell(rule, { enterprises: 99 })).toEqual(['“连接服务企业数”填 99 家，是否满足须由人判断']);
});

test('is flipped at each range: its word and its result', () => {
  expect(flipNames(rule)).toEqual([
    'rows.0 >',
    'rows.0 judge',
    'rows.0 unmet',
    'rows.1 <=',
    'rows.1 met',
    'rows.1 unmet',
  ]);
});
