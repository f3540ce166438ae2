import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { boundariesInQuote } from '../../src/rules/wording/boundary-in-quote.ts';
import type { Quoted } from '../../src/rules/wording/boundary-in-quote.ts';
import { comparisonOf } from '../../src/rules/wording/boundary-word.ts';
import { parseLexicon } from '../../src/rules/index.ts';

const { lexicon, problems } = parseLexicon(
  parse(readFileSync('content/lexicon.yaml', 'utf8')) as unknown,
);

function readings(quoted: string | Quoted, amount: string, unit?: string, isCount = false) {
  const given = typeof quoted === 'string' ? { quote: quoted } : quoted;
  return boundariesInQuote(given, amount, unit, lexicon, isCount).map((reading) =>
    reading.kind === 'comparison' ? reading.operator : reading.kind,
  );
}

test('reads the lexicon of content/ without a problem', () => {
  expect(problems).toEqual([]);
});

test.each([
  ['上一年度营业收入不少于 3000 万元', '3000 万元', '>='],
  ['营业收入少于 3000 万元', '3000 万元', '<'],
  ['攻关周期一般不超过 12 个月', '12 个月', '<='],
  ['注册工业企业数应当超 300 家', '300 家', '>'],
  ['产品、设备 1 万套（件）以上', '1 万套（件）', '>='],
  ['企业数达到 100 家（含）以上的', '100 家', '>='],
  ['须满足 5 个以上关键环节', '5 个', '>='],
  ['经营不满 2 年', '2 年', '<'],
  ['形成至少一项成效', '一项', '>='],
  ['裁员率不高于6%', '6%', '<='],
  ['总计不得超过15项', '15 项', '<='],
  ['次数未超过 3 次', '3 次', '<='],
  ['比例未达到 5%', '5%', '<'],
  ['最高不得超过200万元', '200 万元', '<='],
  ['销售收入小于5,000万元（含）的企业', '5000 万元', '<='],
  ['资产５００万元以上（不含５００万元）', '500 万元', '>'],
  ['实到外资300万美元（不含）以下项目', '300 万美元', '<'],
  ['持续经营一年（含一年）以上', '一年', '>='],
  ['节能量在5000吨（含）标准煤以上', '5000 吨标准煤', '>='],
  ['用电量达50万千瓦时（含）以上', '50 万千瓦时', '>='],
  ['用电量达 500000 千瓦时以上', '50 万千瓦时', '>='],
  ['总投资1亿元人民币（含）以上', '1 亿元', '>='],
  ['总投资不低于人民币五千万元', '5000 万元', '>='],
  ['5000万元（含）—1亿元以下的', '5000 万元', '>='],
  ['5000万元（含）—1亿元以下的', '1 亿元', '<='],
  ['6个月以上（含6个月）但不满12个月', '6 个月', '>='],
  ['6个月以上（含6个月）但不满12个月', '12 个月', '<'],
  ['投资额5亿元及以上不超过10亿元', '5 亿元', '>='],
  ['投资额5亿元及以上不超过10亿元', '10 亿元', '<='],
  ['未裁员或裁员率不高于6%', '6%', '<='],
  ['不低于3%且不低于800万元', '800 万元', '>='],
  ['面积大于或等于 300 亩', '300 亩', '>='],
  ['年度总投资1000万元及以上（不含税，下同）', '1000 万元', '>='],
  ['不少于 500 万元且不超过 5000 万元', '5000 万元', '<='],
])('in “%s” the number %s is bound by %s', (quote, amount, operator) => {
  expect(readings(quote, amount)).toEqual([operator]);
});

test.each([
  ['超过 100 家以上', '100 家'],
  ['超过 100 家（含）', '100 家'],
  ['不少于 100 家以内', '100 家'],
  ['罚款 5 万元以上的不得申报', '5 万元'],
  ['罚款 5 万元以上的，一律不予支持', '5 万元'],
  ['注册资本 5 万元以上的除外', '5 万元'],
  ['未受过 5 万元以上罚款', '5 万元'],
  ['有 5 万元以上罚款的企业（不含 5 万元）', '5 万元'],
  ['不得不超过 5 次', '5 次'],
  ['不必达到 5 次', '5 次'],
  ['罚款 5 万元以上，情节严重的不得申报', '5 万元'],
  ['除注册资本 5 万元以上的外', '5 万元'],
  ['企业数低于且高于 5 家', '5 家'],
  ['职工在 3 至 5 人以上', '5 人'],
  ['收入小于 5000 万元的企业（含）', '5000 万元'],
])('leaves “%s” to the author', (quote, amount) => {
  expect(readings(quote, amount)).toContain('unclear');
});

test('reads what stands around the quote in the text', () => {
  expect(readings({ quote: '高于 6%', before: '裁员率不' }, '6%')).toEqual(['<=']);
  expect(readings({ quote: '罚款 5 万元以上', after: '的，不得申报。' }, '5 万元')).toEqual([
    'unclear',
  ]);
  expect(
    readings({ quote: '罚款 5 万元以上', head: '有下列情形之一的，不得申报：' }, '5 万元'),
  ).toEqual(['unclear']);
  expect(readings({ quote: '5 万元以上', before: '不得申报。资产' }, '5 万元')).toEqual(['>=']);
});

test('binds no number by 省级以上 or 满足, and takes none out of a longer one', () => {
  expect(readings('支持省级以上平台服务 100 家企业', '100 家')).toEqual(['none']);
  expect(readings('须满足 5 个关键环节', '5 个')).toEqual(['none']);
  expect(readings('营业收入不少于 13000 万元', '3000 万元')).toEqual([]);
  expect(readings('不少于 3000 万元', '3000')).toEqual([]);
  expect(readings('上一年度收入', '一年')).toEqual([]);
});

test('reads how many of a list are enough', () => {
  expect(readings('满足三项中的两项', '两项', undefined, true)).toEqual(['>=']);
  expect(readings('满足三项中的两项', '三项', undefined, true)).toEqual(['none']);
  expect(readings('任意两项', '两项', undefined, true)).toEqual(['>=']);
});

test.each([
  ['不得超过', '<='],
  ['（含）以上', '>='],
  ['小于（含）', '<='],
  ['以上（不含）', '>'],
  ['（不含）以下', '<'],
  ['未达到', '<'],
  ['达到或超过', '>='],
  ['超过（含）', undefined],
  ['不不超过', undefined],
  ['省级以上', undefined],
])('the key %s means %s', (key, operator) => {
  expect(comparisonOf(key, lexicon)).toBe(operator);
});

test('names every problem of a lexicon at once', () => {
  const read = parseLexicon({
    before: { '>=': ['至少'], '=>': ['超'], '<': ['至少'] },
    soft: [],
    negations: '不',
  });
  expect(read.problems.map(({ path }) => path.join('.'))).toEqual([
    'soft',
    'before.=>',
    'before.<',
    'negations',
  ]);
});
