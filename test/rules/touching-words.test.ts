import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { bindingWord, parseLexicon, touchingWords } from '../../src/rules/index.ts';

const { lexicon, problems } = parseLexicon(
  parse(readFileSync('content/lexicon.yaml', 'utf8')) as unknown,
);

function wordsOf(quote: string, amount: string) {
  return touchingWords(quote, amount, lexicon)
    .map(bindingWord)
    .map((bound) => (typeof bound === 'object' ? bound.word : bound));
}

test('reads the lexicon of content/ without a problem', () => {
  expect(problems).toEqual([]);
});

test.each([
  ['上一年度营业收入不少于 3000 万元', '3000 万元', '不少于'],
  ['营业收入少于 3000 万元', '3000 万元', '少于'],
  ['攻关周期一般不超过 12 个月', '12 个月', '不超过'],
  ['连接服务企业超过 100 家', '100 家', '超过'],
  ['注册工业企业数应当超 300 家', '300 家', '超'],
  ['产品、设备 1 万套（件）以上', '1 万套（件）', '以上'],
  ['企业数达到 100 家（含）以上的', '100 家', '(含)以上'],
  ['须满足 5 个以上关键环节', '5 个', '以上'],
  ['经营不满 2 年', '2 年', '不满'],
  ['形成至少一项成效', '一项', '至少'],
  ['员工至多 20 人', '20 人', '至多'],
])('in “%s” the word at %s is %s', (quote, amount, word) => {
  expect(wordsOf(quote, amount)).toEqual([word]);
});

test('binds no number by 省级以上 or 满足', () => {
  expect(wordsOf('支持省级以上平台服务 100 家企业', '100 家')).toEqual([undefined]);
  expect(wordsOf('须满足 5 个关键环节', '5 个')).toEqual([undefined]);
});

test('does not take a number out of a longer one', () => {
  expect(wordsOf('营业收入不少于 13000 万元', '3000 万元')).toEqual([]);
  expect(wordsOf('不少于 3000 万元', '3000')).toEqual([]);
});

test('says when both sides contradict', () => {
  expect(wordsOf('超过 100 家以上', '100 家')).toEqual(['contradiction']);
});

test('names every problem of a lexicon at once', () => {
  const read = parseLexicon({
    operators: { '>=': ['至少'], '=>': ['超'], '<': ['至少'] },
    soft: [],
    conflicts: ['('],
  });
  expect(read.problems.map(({ path }) => path.join('.'))).toEqual([
    'soft',
    'operators.=>',
    'operators.<.0',
    'conflicts.0',
  ]);
});
