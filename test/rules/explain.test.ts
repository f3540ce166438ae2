import { expect, test } from 'vitest';

import {
  boundaryCases,
  checkWording,
  evaluate,
  numberLines,
  summariseEvaluation,
} from '../../src/rules/index.ts';
import { explainCriterion } from '../../src/rules/tell/explain.ts';
import type { Answers, Criterion, Rule, RuleSet } from '../../src/rules/index.ts';
import { compare, criterion, factMap, facts, is, judge, lexicon, ruleSet } from './sample.ts';
import { words } from './operators/try-rule.ts';

const telling = { facts, words, derived: undefined };

function explain(given: Criterion, answers: Answers): readonly string[] {
  const [result] = evaluate(ruleSet([given]), answers).criteria;
  return result === undefined
    ? []
    : explainCriterion(given, result, { ...telling, answers }).map(({ text }) => text);
}

const enterprises = criterion('scale', compare('enterprises', '>', '100', '100 家'));
const revenue = criterion('revenue', compare('revenue', '>=', '10000', '1 亿元'));

test('says that the number itself is left out, and by how much nothing', () => {
  expect(explain(enterprises, { enterprises: 100 })).toEqual([
    '原文为“超过 100 家”（100 家不含），您填 100 家，尚不满足；数量以可核验的佐证为准',
  ]);
});

test('gives the distance and the limit in the unit of the answer', () => {
  expect(explain(revenue, { revenue: '9999.99' })).toEqual([
    '原文为“不少于 1 亿元”（1 亿元含，即 10,000 万元），您填 9,999.99 万元，尚不满足，相差 0.01 万元；数量以可核验的佐证为准',
  ]);
});

test('names what is missing with the limit it is held against', () => {
  expect(explain(revenue, {})).toEqual([
    '尚未填写“上一年度营业收入”；原文为“不少于 1 亿元”（1 亿元含，即 10,000 万元）',
  ]);
});

test('puts a word like 以上 behind its number', () => {
  const rule = { ...compare('devices', '>=', '10000', '1 万套（件）'), word: '以上' };
  const [text] = explain(criterion('devices', rule), { devices: 9999 });
  expect(text).toContain('原文为“1 万套（件）以上”');
});

test('asks the reason where a soft criterion is not reached', () => {
  const months = criterion('months', compare('months', '<=', '12', '12 个月'), {
    strength: 'soft',
  });
  const texts = explain(months, { months: 13 });
  expect(texts[0]).toContain('您填 13 个月');
  expect(texts[0]).not.toContain('不满足');
  expect(texts[1]).toContain('不计入结论');
});

test('gives every reason the data it speaks of', () => {
  const [result] = evaluate(ruleSet([enterprises]), { enterprises: 100 }).criteria;
  const reasons =
    result && explainCriterion(enterprises, result, { ...telling, answers: { enterprises: 100 } });
  expect(reasons?.[0]).toMatchObject({
    fact: 'enterprises',
    value: '100 家',
    word: '超过',
    limit: '100 家',
  });
});

test('tells alternatives that are still open together with those that failed', () => {
  const any = criterion('scale', {
    kind: 'any',
    of: [enterprises.rule, compare('devices', '>=', '10000', '1 万套（件）')],
  });
  const texts = explain(any, { enterprises: 100 });
  expect(texts[0]).toBe('以下各项满足其一即可');
  expect(texts[1]).toContain('您填 100 家');
  expect(texts[2]).toContain('尚未填写“连接设备数”');
});

test('never says 通过 or 恭喜, and never advises another figure', () => {
  for (const sentence of Object.values(words)) {
    expect(sentence).not.toMatch(
      /通过|恭喜|提交成功|符合|！|请(提高|增加|补足|达到)|再(增加|加)|只需/,
    );
  }
});

test.each<[string, Answers, string]>([
  ['nothing', {}, '样例：还没有填写，暂无结论'],
  ['unknown', { enterprises: 101 }, '样例：按您填的，还有 1 项条件信息不足，暂不能得出结论'],
  [
    'unmet',
    { enterprises: 100 },
    '样例：按您填的，目前有 1 项条件不满足（三）；数量以可核验的佐证为准，{terms.decides}',
  ],
  [
    'judge',
    { enterprises: 101, legal: true },
    '样例：按您填的，没有不满足的条件，有 1 项须由人判断；{terms.decides}',
  ],
])('sums up %s in a line to forward', (_, answers, line) => {
  const set = ruleSet([enterprises, criterion('legal', is('legal')), criterion('health', judge)]);
  expect(summariseEvaluation(set, evaluate(set, answers), words)).toBe(line);
});

test('names the track a verdict comes from where another came to less, and counts no nothing', () => {
  const set: RuleSet = {
    ...ruleSet([
      { ...enterprises, track: 'a' },
      { ...criterion('legal', is('legal')), track: 'b' },
    ]),
    tracks: [
      { id: 'a', title: '甲方向', clause: '三', anchor: 'c-3' },
      { id: 'b', title: '乙方向', clause: '三', anchor: 'c-3' },
    ],
  };
  const line = summariseEvaluation(set, evaluate(set, { enterprises: 101, legal: false }), words);
  expect(line).toBe('样例 · 甲方向：能核对的条件，按您填的都满足；{terms.decides}');
  const open = { ...evaluate(set, { enterprises: 101 }), verdict: 'unknown' as const };
  const none = {
    ...open,
    criteria: open.criteria.map((one) => ({ ...one, verdict: 'met' as const })),
  };
  expect(summariseEvaluation(set, none, words)).not.toContain('0 项');
});

test('derives the cases below, at and above a limit', () => {
  const values = (given: Criterion) =>
    boundaryCases(given.rule, facts).map(({ value, verdict }) => `${value} ${verdict}`);
  expect(values(enterprises)).toEqual(['99 unmet', '100 unmet', '101 met']);
  expect(values(revenue)).toEqual(['9999.9999 unmet', '10000 met', '10000.0001 met']);
});

test('draws a strict limit as an open end', () => {
  expect(numberLines(enterprises.rule, { enterprises: 100 })).toMatchObject([
    { limit: '100', holdsOn: 'above', isOpen: true, value: '100' },
  ]);
  expect(numberLines(revenue.rule, {})).toMatchObject([{ holdsOn: 'above', isOpen: false }]);
});

test.each<[string, Partial<Criterion>, string]>([
  ['用户评价良好', {}, '须有 judge'],
  ['一般不超过 12 个月', {}, 'strength: soft'],
])('finds in “%s” what the rule leaves out', (quote, more, part) => {
  const given = criterion('x', compare('months', '<=', '12'), { quote, ...more });
  expect(
    checkWording({ ...given, quoted: { quote } }, factMap, lexicon)
      .map(({ message }) => message)
      .join(),
  ).toContain(part);
});

test('wants an open list left open', () => {
  const rule = {
    kind: 'in' as const,
    fact: 'kinds',
    options: ['industrial'],
    negated: false,
    otherwise: 'unmet' as const,
    judgeIf: [],
  };
  const quote = '申报主体包括工业企业等';
  const found = (own: Rule) =>
    checkWording({ ...criterion('x', own), quoted: { quote } }, factMap, lexicon);
  expect(found(rule)).toHaveLength(1);
  expect(found({ ...rule, otherwise: 'judge' })).toEqual([]);
});
