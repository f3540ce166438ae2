import { expect, test } from 'vitest';

import type { Fact } from '../../src/rules/index.ts';
import { parseRange } from '../../src/rules/parse/parse-range.ts';
import { checkRanges, isWithin, settleEnds } from '../../src/rules/amounts/range.ts';
import { lexicon } from './sample.ts';

const revenue: Fact = { id: 'revenue', kind: 'money', unit: '万元', label: '营业收入' };
const share: Fact = { id: 'share', kind: 'percent', unit: '%', label: '占比' };
const months: Fact = { id: 'months', kind: 'int', unit: '个月', label: '月数' };
const count: Fact = { id: 'count', kind: 'int', unit: '项', label: '项数' };

/** The values that stand in the range of a phrase, as it stands by itself. */
function taken(written: string, fact: Fact, values: readonly (number | string)[]) {
  const parsed = parseRange(written, fact, lexicon);
  if ('why' in parsed) throw new Error(parsed.why);
  const [range = {}] = settleEnds([parsed.range], () => undefined, String);
  return values.filter((value) => isWithin(String(value), range));
}

test.each([
  ['小于 5,000 万元（含）', revenue, [4999, 5000, 5001], [4999, 5000]],
  ['5,000 万元至 2 亿元（含）', revenue, [4999, 5000, 20000, 20001], [5000, 20000]],
  ['2 亿元以上', revenue, [19999, 20000], [20000]],
  ['5000万元（含）—1亿元（不含）', revenue, [4999, 5000, 9999, 10000], [5000, 9999]],
  ['500 万元以上（不含 500 万元）', revenue, [500, 501], [501]],
  ['5亿元及以上不超过10亿元', revenue, [49999, 50000, 100000, 100001], [50000, 100000]],
  ['5000—8000万元', revenue, [4999, 5000, 8000, 8001], [5000, 8000]],
  ['5000万—1亿元', revenue, [4999, 5000, 10000, 10001], [5000, 10000]],
  ['5000元—8000万元', revenue, ['0.4', '0.5', 8000], ['0.5', 8000]],
  ['三至五年', months, [35, 36, 60, 61], [36, 60]],
  ['6个月以上（含6个月）但不满12个月', months, [5, 6, 11, 12], [6, 11]],
  ['一年以上', months, [11, 12], [12]],
  ['A. 30%（含）以上', share, [29, 30], [30]],
  ['≥15', share, [14, 15], [15]],
  ['10–15', share, [9, 10, 15, 16], [10, 15]],
  ['10%~15%', share, [9, 10, 15, 16], [10, 15]],
  ['＜1%', share, [0, 1], [0]],
  ['不满 1%', share, [0, 1], [0]],
  ['2 项', count, [1, 2, 3], [2]],
  ['（含）30%以上', share, [29, 30], [30]],
] as const)('reads %s', (written, fact, values, expected) => {
  expect(taken(written, fact, values)).toEqual(expected);
});

test.each([
  ['5000—8000', revenue, '没有单位'],
  ['三至五万元', revenue, '读不准'],
  ['很多', share, '一个或两个数'],
  ['15—10', share, '颠倒'],
  ['超过 5% 且不低于 3%', share, '同一头'],
  ['不超过 3%（不含）', share, '读不准'],
] as const)('refuses %s', (written, fact, why) => {
  const parsed = parseRange(written, fact, lexicon);
  expect('why' in parsed ? parsed.why : '').toContain(why);
});

function settle(phrases: readonly string[], fact: Fact, prefers?: 'above' | 'below') {
  const told: string[] = [];
  const ranges = settleEnds(
    phrases.map((each) => {
      const parsed = parseRange(each, fact, lexicon);
      if ('why' in parsed) throw new Error(parsed.why);
      return parsed.range;
    }),
    (below, above) => (prefers === undefined ? undefined : prefers === 'above' ? above : below),
    (message) => told.push(message),
  );
  checkRanges(ranges, fact, (message) => told.push(message));
  return { told, at: (value: string) => ranges.findIndex((range) => isWithin(value, range)) };
}

test('gives a number that one phrase names to it, and not to its neighbour', () => {
  const { told, at } = settle(
    ['小于 5,000 万元（含）', '5,000 万元至 2 亿元（含）', '2 亿元以上（不含）'],
    revenue,
  );
  expect(told).toEqual([]);
  expect(['5000', '5000.0001', '20000', '20000.0001'].map(at)).toEqual([0, 1, 1, 2]);
});

test.each([
  [['≥15', '10–15', '5–10', '<5'], undefined, '恰为 10 时，没有说归哪一档'],
  [['不超过 5%', '5%及以上不超过 10%', '10%及以上'], undefined, '恰为 5% 时，两档都算在内'],
  [['<5', '6–10', '>10'], undefined, '空缺'],
  [['<5', '4–10', '≥10'], undefined, '重叠'],
  [['≥60', '≥80', '<60'], undefined, '盖住'],
] as const)('tells what is wrong with %s', (phrases, prefers, message) => {
  expect(settle(phrases, share, prefers).told.join()).toContain(message);
});

test('asks an author for the numbers that two phrases leave to each other', () => {
  expect(settle(['≥15', '10–15', '<10'], share).told).toEqual([]);
  const { told, at } = settle(['≥15', '10–15', '5–10', '<5'], share, 'above');
  expect(told).toEqual([]);
  expect(['15', '10', '9.9999', '5', '4.9999'].map(at)).toEqual([0, 1, 2, 2, 3]);
});

test('takes the first of steps that open to one side', () => {
  const { told, at } = settle(['≥80', '≥70', '≥60', '<60'], share);
  expect(told).toEqual([]);
  expect(['80', '79', '60', '59'].map(at)).toEqual([0, 1, 2, 3]);
});
