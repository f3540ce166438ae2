import fc from 'fast-check';
import { expect, test } from 'vitest';

import { elapsed } from '../../src/rules/amounts/calendar.ts';
import {
  evaluate,
  judgeCriteria,
  openFacts,
  parseDerived,
  parseRule,
} from '../../src/rules/index.ts';
import type { Answers, Fact, RuleSet } from '../../src/rules/index.ts';
import { words } from './operators/try-rule.ts';
import { criterion, lexicon } from './sample.ts';

test.each([
  ['2024-06-01', '2025-06-01', '年', '1'],
  ['2024-02-29', '2025-02-28', '年', '1'],
  ['2024-06-02', '2025-06-01', '年', '0.997'],
  ['2025-01-31', '2025-02-28', '个月', '1'],
  ['2025-01-31', '2025-03-31', '个月', '2'],
  ['2025-06-01', '2025-06-01', '个月', '0'],
  ['2025-06-01', '2025-06-16', '天', '15'],
  ['2025-06-16', '2025-06-01', '天', '-15'],
] as const)('from %s to %s are %3$s %2$s', (from, to, unit, expected) => {
  expect(elapsed(from, to, unit).round(3).toFixed()).toBe(expected);
});

test('the day before an anniversary is short of it, the day after is past it', () => {
  const day = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2040-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 10 }), (when, years) => {
      const from = when.toISOString().slice(0, 10);
      const shift = (days: number): string => {
        const then = new Date(`${from}T00:00:00Z`);
        then.setUTCFullYear(then.getUTCFullYear() + years);
        // The 29th of February comes round on the 28th.
        if (from.endsWith('02-29') && then.getUTCMonth() === 2) then.setUTCDate(0);
        then.setUTCDate(then.getUTCDate() + days);
        return then.toISOString().slice(0, 10);
      };
      expect(elapsed(from, shift(0), '年').toFixed()).toBe(String(years));
      expect(elapsed(from, shift(-1), '年').lt(years)).toBe(true);
      expect(elapsed(from, shift(1), '年').gt(years)).toBe(true);
    }),
  );
});

const founded: Fact = { id: 'founded', kind: 'date', label: '成立日期' };

function setOf(
  test: Record<string, unknown>,
  unit = '年',
  since: readonly string[] = ['founded', 'on'],
): RuleSet {
  const { derived } = parseDerived(
    { id: 'age', kind: 'decimal', unit, label: '成立时间' },
    { since },
    { facts: new Map([[founded.id, founded]]), lexicon },
  );
  if (derived === undefined) throw new Error('no such time');
  const facts = new Map<string, Fact>([founded, derived].map((fact) => [fact.id, fact]));
  const { rule, problems } = parseRule({ test }, { facts, lexicon });
  if (rule === undefined) throw new Error(JSON.stringify(problems));
  return {
    category: 'c',
    title: '样例',
    criteria: [criterion('c', rule)],
    tracks: [],
    derived: [derived],
  };
}

function tell(set: RuleSet, answers: Answers): string {
  const [judged] = judgeCriteria(set, evaluate(set, answers), [founded], words);
  return `${judged?.verdict ?? ''} ${judged?.reasons.map(({ text }) => text).join('') ?? ''}`;
}

test.each([
  ['2025-06-01', 'met'],
  ['2025-05-31', 'unmet'],
] as const)('成立一年以上 is %2$s on %1$s', (on, verdict) => {
  const set = setOf({ fact: 'age', 以上: '一年' });
  expect(tell(set, { founded: '2024-06-01', on })).toMatch(new RegExp(`^${verdict} `));
});

test('tells from which day to which, and what is missing', () => {
  const set = setOf({ fact: 'age', 以上: '一年' });
  expect(tell(set, { founded: '2023-06-01', on: '2025-06-01' })).toContain(
    '2023年6月1日至2025年6月1日 = 2 年',
  );
  expect(tell(set, { on: '2025-06-01' })).toContain('尚未填写“成立日期”');
  expect(tell(set, { founded: '2023-06-01' })).toContain('尚未填写“{terms.apply}日”');
  expect(openFacts(set, { on: '2025-06-01' })).toEqual(['founded']);
  expect(openFacts(set, {})).toEqual(['founded']);
});

test('no more than three years are over the day after', () => {
  const set = setOf({ fact: 'age', 不超过: '三年' });
  const on = (day: string) => tell(set, { founded: '2022-06-01', on: day });
  expect(on('2025-06-01')).toMatch(/^met/);
  expect(on('2025-06-02')).toMatch(/^unmet/);
});

test('takes both days of a window in', () => {
  const facts = new Map([[founded.id, founded]]);
  const read = (says: string) =>
    parseRule({ test: { fact: 'founded', 期间: says } }, { facts, lexicon });
  const { rule } = read('2021年3月1日至2022年2月28日');
  if (rule === undefined) throw new Error('no such window');
  const set = { category: 'c', title: '样例', criteria: [criterion('c', rule)], tracks: [] };
  const verdicts = ['2021-02-28', '2021-03-01', '2022-02-28', '2022-03-01'].map(
    (day) => evaluate(set, { founded: day }).verdict,
  );
  expect(verdicts).toEqual(['unmet', 'met', 'met', 'unmet']);
  expect(read('2021年3月').problems[0]?.message).toContain('先后两天');
  expect(read('2021年3月').rule).toBeUndefined();
});
