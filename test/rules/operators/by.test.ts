import { expect, test } from 'vitest';

import { checkBoundaries } from '../../../src/policy/index.ts';
import { cutsOf, flipsOf, openFacts } from '../../../src/rules/index.ts';
import { criterion, facts, ruleSet } from '../sample.ts';
import { problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const tiers = {
  by: {
    fact: 'revenue',
    rows: [
      { 区间: '小于 5,000 万元（含）', test: { fact: 'enterprises', 不少于: '50 家' } },
      { 区间: '5,000 万元至 2 亿元（含）', test: { fact: 'enterprises', 不少于: '40 家' } },
      { 区间: '2 亿元以上（不含）', test: { fact: 'devices', 不少于: '30 套（件）' } },
    ],
  },
};
const rule = readRule(tiers);

test.each([
  [5000, 50, 'met'],
  [5000, 49, 'unmet'],
  ['5000.0001', 49, 'met'],
  [20000, 40, 'met'],
  [20000, 39, 'unmet'],
] as const)(
  'asks of a revenue of %s with %s 家 what its own row asks: %s',
  (revenue, enterprises, verdict) => {
    expect(verdictOf(rule, { revenue, enterprises })).toBe(verdict);
  },
);

test('asks for nothing that the row of the answer does not look at', () => {
  const set = ruleSet([criterion('c', rule)]);
  expect(openFacts(set, { revenue: 30000 })).toEqual(['devices']);
  expect(openFacts(set, { revenue: 100 })).toEqual(['enterprises']);
  expect(openFacts(set, {})).toEqual(['revenue', 'enterprises', 'devices']);
});

test('says which row it went by', () => {
  const [first, second] = tell(rule, { revenue: 6000, enterprises: 39 });
  expect(first).toContain('6,000 万元，按“5,000 万元至 2 亿元（含）”一档');
  expect(second).toContain('不少于 40 家');
});

test('cuts the deciding number where its rows meet', () => {
  const cuts = cutsOf(rule).filter(({ fact }) => fact === 'revenue');
  expect(cuts.map(({ operator, limit }) => operator + limit)).toEqual([
    '<=5000',
    '>5000',
    '<=20000',
    '>20000',
  ]);
});

test('guards its own ends', () => {
  const names = flipsOf(ruleSet([criterion('c', rule)])).map(({ id }) => id);
  expect(names).toContain('c: rows.0 high out');
});

test('refuses rows that leave a number out', () => {
  const rows = tiers.by.rows.filter((_, at) => at !== 1);
  expect(problemsOf({ by: { fact: 'revenue', rows } }).join()).toContain('空缺');
});

test('reads a range in one phrase, and its ends as it says', () => {
  const between = readRule({ test: { fact: 'revenue', 区间: '5000 万元（含）—1 亿元（不含）' } });
  const values = [4999, 5000, '9999.9999', 10000];
  expect(values.map((revenue) => verdictOf(between, { revenue }))).toEqual([
    'unmet',
    'met',
    'met',
    'unmet',
  ]);
  expect(checkBoundaries(criterion('c', between), facts, [])).toEqual([]);
  expect(problemsOf({ test: { fact: 'revenue', 区间: '5000 万元—1 亿元' } }).join()).toContain(
    '两头',
  );
});
