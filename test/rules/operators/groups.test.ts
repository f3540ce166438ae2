import { expect, test } from 'vitest';

import { cutsOf, decidedBy, factsOf, notesOf } from '../../../src/rules/index.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const enterprises = { test: { fact: 'enterprises', 超过: '100 家' } };
const legal = { test: { fact: 'legal', is: true } };
const devices = { test: { fact: 'devices', 以上: '1 万套（件）' } };
const all = readRule({ all: [enterprises, legal] });
const any = readRule({ any: [enterprises, devices] });
const two = readRule({ at_least: { count: 2, of: [enterprises, legal, devices] } });

test('refuses a group of nothing, and a count out of reach', () => {
  expect(problemsOf({ all: [] })).toEqual(['这里应是一列条件']);
  expect(problemsOf({ any: legal })).toEqual(['这里应是一列条件']);
  expect(problemsOf({ at_least: { count: 3, of: [legal] } })[0]).toContain('只列了 1 项');
  expect(problemsOf({ at_least: { count: 0, of: [legal] } })[0]).toContain('不小于 1');
});

test('all wants each, any wants one, at_least wants so many', () => {
  expect(verdictOf(all, { enterprises: 101, legal: true })).toBe('met');
  expect(verdictOf(all, { enterprises: 101 })).toBe('unknown');
  expect(verdictOf(all, { legal: false })).toBe('unmet');
  expect(verdictOf(any, { devices: 10000 })).toBe('met');
  expect(verdictOf(any, { enterprises: 1 })).toBe('unknown');
  expect(verdictOf(two, { enterprises: 101, legal: true })).toBe('met');
  expect(verdictOf(two, { enterprises: 1, legal: false })).toBe('unmet');
});

test('facts and limits of a group are those of its rules', () => {
  expect(factsOf(two, undefined)).toEqual(['enterprises', 'legal', 'devices']);
  expect(cutsOf(two).map(({ limit }) => limit)).toEqual(['100', '10000']);
});

test('is decided as its rules are', () => {
  const judge = { judge: { by: '初审', guide: '看章程' } };
  expect(decidedBy(all)).toBe('machine');
  expect(decidedBy(readRule({ all: [judge, judge] }))).toBe('judge');
  const mixed = readRule({ any: [legal, { all: [judge, judge] }] });
  expect(decidedBy(mixed)).toBe('mixed');
  expect(notesOf(mixed)).toEqual(['看章程']);
});

test('tells the rules that led to the verdict', () => {
  expect(tell(all, { enterprises: 1, legal: true })).toHaveLength(1);
  expect(tell(any, { enterprises: 1 })[0]).toBe('以下各项满足其一即可');
  expect(tell(any, { enterprises: 1 })).toHaveLength(3);
  expect(tell(any, { devices: 10000 })).toHaveLength(1);
  expect(tell(two, {})[0]).toBe('以下 3 项中须满足 2 项');
});

test('is flipped as a group first, then at each of its rules', () => {
  expect(flipNames(all).slice(0, 4)).toEqual(['any', 'without 0', 'without 1', '0.>=']);
  expect(flipNames(all).at(-1)).toBe('1.is false');
  expect(flipNames(any).slice(0, 2)).toEqual(['all', 'without 0']);
  expect(flipNames(two).slice(0, 3)).toEqual(['count 3', 'count 1', 'without 0']);
});
