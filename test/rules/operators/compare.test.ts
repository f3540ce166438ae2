import { expect, test } from 'vitest';

import { boundaryCases, decidedBy, factsOf, numberLines } from '../../../src/rules/index.ts';
import { facts } from '../sample.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const rule = readRule({ test: { fact: 'enterprises', 超过: '100 家' } });

test('reads a number with the word of the policy', () => {
  expect(rule).toEqual({
    kind: 'compare',
    fact: 'enterprises',
    word: '超过',
    operator: '>',
    limit: '100',
    limitText: '100 家',
    otherwise: 'unmet',
  });
  expect(problemsOf({ test: { fact: 'enterprises', 超过: '很多 家' } })[0]).toContain('读不成数量');
  expect(problemsOf({ test: { fact: 'enterprises' } })[0]).toContain('缺少界限词');
});

test('is decided by the number alone, and open without it', () => {
  expect(verdictOf(rule, { enterprises: 101 })).toBe('met');
  expect(verdictOf(rule, { enterprises: '100.0' })).toBe('unmet');
  expect(verdictOf(rule, {})).toBe('unknown');
  expect(verdictOf({ ...rule, otherwise: 'judge' } as typeof rule, { enterprises: 1 })).toBe(
    'judge',
  );
  expect(factsOf(rule, undefined)).toEqual(['enterprises']);
  expect(decidedBy(rule)).toBe('machine');
});

test('tells what is asked, what was given and how far apart they are', () => {
  expect(tell(rule, { enterprises: 90 })[0]).toContain('您填 90 家，尚不满足，相差 10 家');
  expect(tell(rule, {})[0]).toContain('尚未填写“连接服务企业数”');
});

test('is flipped at its word, its number and what falling short yields', () => {
  expect(flipNames(rule)).toEqual(['>=', '<=', 'limit 101', 'limit 99', 'otherwise judge']);
});

test('gives the values next to its limit, and a line with an open end', () => {
  const cases = boundaryCases(rule, facts);
  expect(cases.map(({ value, verdict }) => [value, verdict])).toEqual([
    ['99', 'unmet'],
    ['100', 'unmet'],
    ['101', 'met'],
  ]);
  for (const { rule: own, fact, value, verdict } of cases) {
    expect(verdictOf(own, { [fact]: value })).toBe(verdict);
  }
  expect(numberLines(rule, {})).toMatchObject([{ limit: '100', holdsOn: 'above', isOpen: true }]);
});
