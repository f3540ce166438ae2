import { expect, test } from 'vitest';

import { evaluate, evaluateRule } from '../../src/rules/index.ts';
import type { Answer, Answers, Rule, Verdict } from '../../src/rules/index.ts';
import { combineAtLeast } from '../../src/rules/judge/combine.ts';
import { compare, criterion, is, judge, ruleSet } from './sample.ts';

function verdictOf(rule: Rule, answers: Answers): Verdict {
  return evaluateRule(rule, answers).verdict;
}

const subject: Rule = {
  kind: 'in',
  fact: 'kinds',
  options: ['industrial'],
  negated: false,
  otherwise: 'unmet',
  judgeIf: ['it'],
};
const pick: Rule = { kind: 'pick', fact: 'kinds', word: '至少', count: 2, other: 'judge' };

test('compares exactly: 2999.9999 is not 3000', () => {
  const rule = compare('revenue', '>=', '3000');
  expect(verdictOf(rule, { revenue: '2999.9999' })).toBe('unmet');
  expect(verdictOf(rule, { revenue: '2999.99999999999999999999' })).toBe('unmet');
  expect(verdictOf(rule, { revenue: 3000 })).toBe('met');
});

test('leaves 100 out of 超过 100', () => {
  const rule = compare('enterprises', '>', '100');
  expect(verdictOf(rule, { enterprises: 100 })).toBe('unmet');
  expect(verdictOf(rule, { enterprises: 101 })).toBe('met');
});

test.each<[Answer]>([[undefined], [null], [''], [[]]])('takes %j for unanswered', (answer) => {
  for (const rule of [
    compare('x', '>=', '1'),
    is('x'),
    { ...subject, fact: 'x' },
    { ...pick, fact: 'x' },
  ]) {
    expect(verdictOf(rule, { x: answer })).toBe('unknown');
  }
});

test('takes one kind that fits for enough', () => {
  expect(verdictOf(subject, { kinds: ['software', 'industrial'] })).toBe('met');
});

test('leaves a kind that may overlap to a person', () => {
  expect(verdictOf(subject, { kinds: ['it'] })).toBe('judge');
  expect(verdictOf(subject, { kinds: ['it', 'industrial'] })).toBe('met');
  expect(verdictOf(subject, { kinds: ['software'] })).toBe('unmet');
});

test('holds 都没有 against an open list, and 其他 not', () => {
  const open: Rule = { ...subject, otherwise: 'judge' };
  expect(verdictOf(open, { kinds: ['none'] })).toBe('unmet');
  expect(verdictOf(open, { kinds: ['other'] })).toBe('judge');
  expect(verdictOf(open, { kinds: ['software'] })).toBe('judge');
});

test('counts what was picked, without 其他 and 都没有', () => {
  expect(verdictOf(pick, { kinds: ['industrial', 'it'] })).toBe('met');
  expect(verdictOf(pick, { kinds: ['industrial', 'other'] })).toBe('judge');
  expect(verdictOf(pick, { kinds: ['industrial'] })).toBe('unmet');
  expect(verdictOf(pick, { kinds: ['none'] })).toBe('unmet');
});

test('takes the first band that holds', () => {
  const bands: Rule = {
    kind: 'bands',
    fact: 'n',
    rows: [
      { word: '至少', operator: '>=', limit: '2', result: 'met' },
      { word: '等于', operator: '==', limit: '1', result: 'judge' },
      { word: '等于', operator: '==', limit: '0', result: 'unmet' },
    ],
  };
  expect([0, 1, 2, 3].map((n) => verdictOf(bands, { n }))).toEqual([
    'unmet',
    'judge',
    'met',
    'met',
  ]);
});

test('asks no further once one of two is met', () => {
  const any: Rule = {
    kind: 'any',
    of: [compare('enterprises', '>', '100'), compare('devices', '>=', '10000')],
  };
  expect(verdictOf(any, { devices: 10000 })).toBe('met');
  expect(verdictOf(any, { enterprises: 100 })).toBe('unknown');
  expect(verdictOf(any, { enterprises: 100, devices: 9999 })).toBe('unmet');
});

test.each<[number, Verdict[], Verdict]>([
  [2, ['met', 'met', 'unmet'], 'met'],
  [2, ['met', 'unmet', 'unmet'], 'unmet'],
  [2, ['met', 'judge', 'unmet'], 'judge'],
  [2, ['met', 'judge', 'unknown'], 'unknown'],
  [2, ['judge', 'judge', 'unknown'], 'judge'],
  [2, ['met', 'not-applicable', 'met'], 'met'],
  [1, ['not-applicable'], 'not-applicable'],
])('makes of at least %i of %j: %s', (count, verdicts, verdict) => {
  expect(combineAtLeast(count, verdicts)).toBe(verdict);
});

const tracked = ruleSet(
  [
    criterion('legal', is('legal')),
    criterion('a.size', compare('a', '>=', '10'), { track: 'a' }),
    criterion('b.size', compare('b', '>=', '10'), { track: 'b' }),
  ],
  [
    {
      id: 'a',
      title: 'A',
      clause: '二',
      anchor: 'c-2',
      when: { ...subject, fact: 'way', options: ['a'], judgeIf: [] },
    },
    { id: 'b', title: 'B', clause: '二', anchor: 'c-2' },
  ],
);

test('leaves out a track that does not apply, with its criteria', () => {
  const { tracks, criteria, verdict } = evaluate(tracked, { way: 'b', legal: true, b: 10 });
  expect(tracks).toEqual({ a: 'not-applicable', b: 'met' });
  expect(criteria[1]?.verdict).toBe('not-applicable');
  expect(verdict).toBe('met');
});

test('leaves a track unknown while its condition is', () => {
  const { tracks } = evaluate(tracked, { legal: true, a: 10, b: 9 });
  expect(tracks).toEqual({ a: 'unknown', b: 'unmet' });
});

test('fails every track with a common criterion', () => {
  const { tracks, verdict } = evaluate(tracked, { way: 'a', legal: false, a: 10, b: 10 });
  expect(tracks).toEqual({ a: 'unmet', b: 'unmet' });
  expect(verdict).toBe('unmet');
});

test('never counts a soft criterion, and never calls it unmet', () => {
  const months = criterion('months', compare('months', '<=', '12'), { strength: 'soft' });
  const set = ruleSet([criterion('legal', is('legal')), months]);
  const { verdict, criteria } = evaluate(set, { legal: true, months: 13 });
  expect(verdict).toBe('met');
  expect(criteria[1]?.verdict).toBe('judge');
});

test('comes to judge where a person must look and all else holds', () => {
  const set = ruleSet([criterion('legal', is('legal')), criterion('health', judge)]);
  expect(evaluate(set, { legal: true }).verdict).toBe('judge');
  expect(evaluate(set, {}).verdict).toBe('unknown');
});
