import { expect, test } from 'vitest';

import { checkWording, evaluateRule, parseRule } from '../../src/rules/index.ts';
import type { Fact, Quoted } from '../../src/rules/index.ts';
import { lexicon } from './sample.ts';

const kinds = ['个体户', '合作社', '社会团体', '民办机构', '基金会', '律所'];
const facts: readonly Fact[] = [
  { id: 'rate', kind: 'percent', label: '裁员率', unit: '%' },
  { id: 'items', kind: 'int', label: '项目数', unit: '项' },
  { id: 'revenue', kind: 'money', label: '销售收入', unit: '万元' },
  { id: 'assets', kind: 'money', label: '资产总额', unit: '万元' },
  { id: 'foreign', kind: 'money', label: '实到外资', unit: '万美元' },
  { id: 'fine', kind: 'money', label: '单笔罚款', unit: '万元' },
  { id: 'listed', kind: 'yesno', label: '是否被列入失信名单' },
  { id: 'abnormal', kind: 'yesno', label: '是否被列入异常名录' },
  { id: 'clean', kind: 'yesno', label: '是否未被列入失信名单' },
  { id: 'a', kind: 'yesno', label: '是否有专利' },
  { id: 'b', kind: 'yesno', label: '是否有软件著作权' },
  { id: 'c', kind: 'yesno', label: '是否有标准' },
  {
    id: 'industry',
    kind: 'choice',
    label: '行业',
    options: [
      { id: 'bank', label: '金融机构' },
      { id: 'tobacco', label: '烟草' },
      { id: 'maker', label: '制造业' },
      { id: 'other', label: '其他' },
    ],
  },
  {
    id: 'body',
    kind: 'choice',
    label: '主体类型',
    options: [
      ...kinds.map((label, index) => ({ id: `k${index}`, label })),
      { id: 'other', label: '其他' },
    ],
  },
];
const factMap = new Map(facts.map((fact) => [fact.id, fact]));

/** Every error of lint about a criterion; warnings apart. */
function problemsOf(quote: string | Quoted, source: unknown, note?: string) {
  const quoted = typeof quote === 'string' ? { quote } : quote;
  const { rule, problems } = parseRule(source, { facts: factMap, lexicon, quoted });
  const worded = rule && { quoted, rule, strength: 'hard' as const, ...(note ? { note } : {}) };
  return [...problems, ...(worded ? checkWording(worded, factMap, lexicon) : [])];
}

function errorsOf(quote: string | Quoted, source: unknown, note?: string) {
  return problemsOf(quote, source, note)
    .filter(({ severity }) => severity === undefined)
    .map(({ message }) => message);
}

const is = (fact: string, value = true) => ({ test: { fact, is: value } });
const limit = (fact: string, word: string, number: string) => ({ test: { fact, [word]: number } });

/** Sentence, the rule that says it, and what an author may write that says something else. */
test.each<[string, string | Quoted, unknown, readonly unknown[]]>([
  ['不高于', '裁员率不高于6%', limit('rate', '不高于', '6%'), [limit('rate', '高于', '6%')]],
  ['不得高于', '裁员率不得高于6%', limit('rate', '不超过', '6%'), [limit('rate', '高于', '6%')]],
  [
    '不得超过',
    '总计不得超过15项',
    limit('items', '不超过', '15 项'),
    [limit('items', '超过', '15 项')],
  ],
  ['不大于', '裁员率不大于6%', limit('rate', '不大于', '6%'), [limit('rate', '大于', '6%')]],
  ['不小于', '裁员率不小于6%', limit('rate', '不少于', '6%'), [limit('rate', '小于', '6%')]],
  [
    '不得少于',
    '不得少于15项',
    limit('items', '不得少于', '15 项'),
    [limit('items', '少于', '15 项')],
  ],
  [
    '不能少于',
    '不能少于15项',
    limit('items', '不少于', '15 项'),
    [limit('items', '少于', '15 项')],
  ],
  [
    '不得低于',
    '不得低于15项',
    limit('items', '不低于', '15 项'),
    [limit('items', '低于', '15 项')],
  ],
  [
    '不能低于',
    '不能低于15项',
    limit('items', '不低于', '15 项'),
    [limit('items', '低于', '15 项')],
  ],
  [
    '未超过',
    '总计未超过15项',
    limit('items', '未超过', '15 项'),
    [limit('items', '超过', '15 项')],
  ],
  [
    '未达到',
    '总计未达到15项',
    limit('items', '未达到', '15 项'),
    [limit('items', '达到', '15 项')],
  ],
  ['最多', '最多15项', limit('items', '最多', '15 项'), [limit('items', '至少', '15 项')]],
  ['最少', '最少15项', limit('items', '最少', '15 项'), [limit('items', '至多', '15 项')]],
  [
    '小于（含）',
    '销售收入小于5,000万元（含）的企业',
    limit('revenue', '小于（含）', '5000 万元'),
    [limit('revenue', '小于', '5000 万元')],
  ],
  [
    '以上（不含）',
    '资产500万元以上（不含500万元）',
    limit('assets', '以上（不含）', '500 万元'),
    [limit('assets', '以上', '500 万元')],
  ],
  [
    '（不含）以下',
    '实到外资300万美元（不含）以下项目',
    limit('foreign', '（不含）以下', '300 万美元'),
    [limit('foreign', '以下', '300 万美元')],
  ],
  [
    '不得申报',
    '罚款 5 万元以上的不得申报',
    { test: { fact: 'fine', 不满: '5 万元', implied: true, note: '反过来说' } },
    [limit('fine', '以上', '5 万元'), limit('fine', '不满', '5 万元')],
  ],
  [
    'a quote cut short before its refusal',
    { quote: '罚款 5 万元以上', after: '的，不得申报。' },
    { test: { fact: 'fine', 不满: '5 万元', implied: true, note: '反过来说' } },
    [limit('fine', '以上', '5 万元')],
  ],
  [
    '三项中的两项',
    '具备专利、软件著作权、标准三项中的两项',
    { at_least: { count: 2, of: [is('a'), is('b'), is('c')] } },
    [
      { at_least: { count: 1, of: [is('a'), is('b'), is('c')] } },
      { at_least: { count: 2, of: [is('a'), is('b')] } },
      { any: [is('a'), is('b'), is('c')] },
      { all: [is('a'), is('b'), is('c')] },
    ],
  ],
  [
    '同时满足',
    '同时具有专利、软件著作权',
    { all: [is('a'), is('b')] },
    [{ any: [is('a'), is('b')] }],
  ],
  ['之一', '具有专利、软件著作权之一', { any: [is('a'), is('b')] }, [{ all: [is('a'), is('b')] }]],
  [
    '未被列入甲或乙',
    '未被列入失信名单或异常名录',
    { all: [is('listed', false), is('abnormal', false)] },
    [{ any: [is('listed', false), is('abnormal', false)] }],
  ],
  ['未被列入', '未被列入失信名单', is('listed', false), [is('listed'), is('clean', false)]],
  [
    'a quote cut short behind its negation',
    { quote: '被列入失信名单', before: '近三年未' },
    is('listed', false),
    [is('listed')],
  ],
  ['一律不得', '被列入失信名单的，一律不得申报', is('listed', false), [is('listed')]],
  [
    '等六类',
    '个体户等六类市场主体',
    { test: { fact: 'body', in: ['k0', 'k1', 'k2', 'k3', 'k4', 'k5'] } },
    [{ test: { fact: 'body', in: ['k0', 'k1'] } }],
  ],
  [
    '等 in an exclusion',
    '不包括金融机构、烟草等行业',
    { test: { fact: 'industry', not_in: ['bank', 'tobacco'], judge_if: ['other'] } },
    [
      { test: { fact: 'industry', not_in: ['bank', 'tobacco'] } },
      { test: { fact: 'industry', in: ['bank', 'tobacco'], otherwise: 'judge' } },
    ],
  ],
])('%s: the right way passes, each wrong way is refused', (_, quote, right, wrong) => {
  expect(errorsOf(quote, right)).toEqual([]);
  for (const each of wrong) expect(errorsOf(quote, each), JSON.stringify(each)).not.toEqual([]);
});

test('judges an open exclusion: listed unmet, known others met, 其他 by a person', () => {
  const source = { test: { fact: 'industry', not_in: ['bank', 'tobacco'], judge_if: ['other'] } };
  const { rule } = parseRule(source, { facts: factMap, lexicon });
  const verdict = (industry: string) => rule && evaluateRule(rule, { industry }).verdict;
  expect(['bank', 'maker', 'other'].map(verdict)).toEqual(['unmet', 'met', 'judge']);
});

test('quotes the word of the text on pages where the author wrote one of the same meaning', () => {
  const { rule } = parseRule(limit('items', '不超过', '15 项'), {
    facts: factMap,
    lexicon,
    quoted: { quote: '总计不得超过15项' },
  });
  expect(rule).toMatchObject({ word: '不得超过', operator: '<=' });
});

test('shows both readings and what to write', () => {
  expect(errorsOf('裁员率不高于6%', limit('rate', '高于', '6%'))).toEqual([
    '引文里“6%”的界限词是“不高于”（不大于，含本数），写的是“高于 6%”（大于，不含本数）；请写“不高于: 6%”',
  ]);
});

test('only warns of alternatives that the quote does not join', () => {
  const [problem] = problemsOf('具有专利、软件著作权', { any: [is('a'), is('b')] });
  expect(problem?.severity).toBe('warning');
  expect(errorsOf('同时具有专利、软件著作权', { any: [is('a'), is('b')] }, '按任一')).toEqual([]);
});
