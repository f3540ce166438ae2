import { expect, test } from 'vitest';

import { decidedBy, evaluate, openFacts, pointsOf } from '../../../src/rules/index.ts';
import type { Answers, Rule } from '../../../src/rules/index.ts';
import { criterion, ruleSet } from '../sample.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const bands = {
  title: '营收',
  full: 20,
  fact: 'revenue',
  rows: ['1000 万元以上：20', '500—1000 万元：10', '不满 500 万元：0'],
};
const months = { title: '年限', full: 5, fact: 'months', 每满: '24 个月', points: 1 };
const kinds = { title: '类型', full: 5, fact: 'kinds', 每项: 3 };
const level = {
  title: '认定',
  full: 10,
  fact: 'level',
  rows: ['国家级：10', '省级：6', '尚未获评：0'],
};
const given = { title: '省里评', full: 10, given: true };

function whole(full: number, parts: readonly object[], more: object = {}) {
  return { score: { full, parts, ...more } };
}
const points = (rule: Rule, answers: Answers) =>
  pointsOf(evaluate(ruleSet([criterion('c', rule)]), answers), 'c');

test.each([
  [{ revenue: 1000 }, '20'],
  [{ revenue: '999.9999' }, '10'],
  [{ revenue: 500 }, '10'],
  [{ revenue: 499 }, '0'],
  [{}, '0—20'],
] as const)('gives %o %s points by its row', (answers, expected) => {
  expect(points(readRule(whole(20, [bands])), answers)).toBe(expected);
});

test.each([
  [{ months: 23 }, '0'],
  [{ months: 24 }, '1'],
  [{ months: 71 }, '2'],
  [{ months: 500 }, '5'],
] as const)('counts whole steps and stops at full marks: %o %s', (answers, expected) => {
  expect(points(readRule(whole(5, [months])), answers)).toBe(expected);
});

test.each([
  [['it'], '3'],
  [['it', 'software'], '5'],
  [['none'], '0'],
  [['it', 'other'], '3—5'],
] as const)('counts each thing chosen and stops at full marks: %o %s', (chosen, expected) => {
  expect(points(readRule(whole(5, [kinds])), { kinds: chosen })).toBe(expected);
});

test('takes the better of two, and a sum that is capped', () => {
  const best = readRule(whole(20, [{ title: '就高', full: 20, best: [bands, level] }]));
  expect(points(best, { revenue: 600, level: 'nation' })).toBe('10');
  expect(points(best, { revenue: 600, level: 'province' })).toBe('10');
  expect(points(best, { level: 'nation' })).toBe('10—20');
  const capped = readRule({ score: { full: 12, capped: true, parts: [level, kinds] } });
  expect(points(capped, { level: 'nation', kinds: ['it'] })).toBe('12');
});

test('takes the first row that fits over several facts', () => {
  const rows = [
    {
      says: '大',
      points: 8,
      all: [
        { test: { fact: 'revenue', 以上: '1000 万元' } },
        { test: { fact: 'legal', is: true } },
      ],
    },
    { says: '中', points: 3, test: { fact: 'enterprises', 不少于: '10 家' } },
    { says: '其他', points: 1 },
  ];
  const rule = readRule(whole(8, [{ title: '规模', full: 8, rows }]));
  expect(points(rule, { revenue: 1000, legal: true })).toBe('8');
  expect(points(rule, { revenue: 1000, legal: false, enterprises: 10 })).toBe('3');
  expect(points(rule, { revenue: 1, enterprises: 9 })).toBe('1');
  expect(points(rule, { enterprises: 10 })).toBe('3—8');
  expect(openFacts(ruleSet([criterion('c', rule)]), { revenue: 1, enterprises: 9 })).toEqual([]);
});

const lined = readRule(whole(30, [{ ...bands, 不低于: '10 分' }, given], { 不低于: '15 分' }));

test.each([
  [{ revenue: 1000 }, 'met'],
  [{ revenue: 500 }, 'judge'],
  [{ revenue: 1 }, 'unmet'],
  [{}, 'unknown'],
] as const)(
  'comes to a verdict by its lines, whatever others still give: %o %s',
  (answers, verdict) => {
    expect(verdictOf(lined, answers)).toBe(verdict);
  },
);

test('tells each part, what it took, what stands above it, and what is missing', () => {
  const [total, revenue, other] = tell(lined, { revenue: 600 });
  expect(total).toBe(
    '合计：至少 10 分，最多 20 分（满分 30 分）；原文要求“不低于 15 分”，须由人判断',
  );
  expect(revenue).toContain(
    '营收：10 分（满分 20 分），您填 600 万元，按“500—1000 万元”；上一档为“1000 万元以上”（20 分）',
  );
  expect(revenue).toContain('“不低于 10 分”，按所填已达到');
  expect(other).toContain('由有关部门或平台评定');
  expect(tell(readRule(whole(5, [months])), {})[1]).toContain('还有题没有回答');
});

test('leaves points that nobody compares to a person', () => {
  const rule = readRule(whole(20, [bands]));
  expect(verdictOf(rule, { revenue: 1000 })).toBe('judge');
  expect(verdictOf(rule, {})).toBe('unknown');
  expect(decidedBy(rule)).toBe('machine');
});

test.each([
  [whole(20, [{ ...bands, rows: ['1000 万元以上：20', '不满 500 万元：0'] }]), '空缺'],
  [whole(20, [{ ...bands, rows: ['1000 万元以上：10', '不满 1000 万元：0'] }]), '最高一档 10 分'],
  [
    whole(20, [
      {
        ...bands,
        rows: ['500—1000 万元：20', '1000—2000 万元：10', '2000 万元以上：5', '不满 500 万元：0'],
      },
    ]),
    'edges: more',
  ],
  [whole(25, [bands]), '各项满分合计 20 分'],
  [whole(20, [bands], { capped: true }), '不必写 capped'],
  [whole(20, [bands], { 不低于: '21 分' }), '谁也达不到'],
  [whole(20, [bands], { 不高于: '15 分' }), '要写达到多少分'],
  [whole(10, [{ ...level, rows: ['国家级：10'] }]), '尚未获评'],
  [whole(10, [{ ...level, rows: ['国家：10', '省级、尚未获评：0'] }]), '不是“level”的选项'],
  [whole(10, [{ title: '乱', full: 10 }]), '怎么算'],
  [
    whole(8, [
      {
        title: '乱',
        full: 8,
        rows: [
          { says: '小', points: 1, test: { fact: 'legal', is: true } },
          { says: '大', points: 8 },
        ],
      },
    ]),
    '从高分写到低分',
  ],
] as const)('refuses %o', (source, message) => {
  expect(problemsOf(source).join('\n')).toContain(message);
});

test('has its points, its lines and the ends of its rows guarded', () => {
  expect(flipNames(lined)).toEqual(
    expect.arrayContaining(['0.rows.0 points 21', '0.least >', 'least 16', '0.low out']),
  );
});

test('shows nothing of a row as a condition of its own', () => {
  const rule = readRule(
    whole(
      3,
      [
        {
          title: '甲',
          full: 3,
          rows: [
            { says: '有', points: 3, test: { fact: 'legal', is: true } },
            { says: '无', points: 0 },
          ],
        },
      ],
      { 不低于: '3 分' },
    ),
  );
  expect(verdictOf(rule, { legal: false })).toBe('unmet');
  expect(tell(rule, { legal: false }).join()).not.toContain('是否具有独立法人资格');
});
