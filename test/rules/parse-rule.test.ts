import { expect, test } from 'vitest';

import { parseRule } from '../../src/rules/index.ts';
import { factMap, lexicon } from './sample.ts';

function read(source: unknown, quote?: string) {
  const quoted = quote === undefined ? {} : { quoted: { quote } };
  return parseRule(source, { facts: factMap, lexicon, ...quoted });
}

function messages(source: unknown, quote?: string) {
  return read(source, quote).problems.map(({ path, message }) => `${path.join('.')}：${message}`);
}

test.each([
  ['revenue', '3000 万元', '3000'],
  ['revenue', '1 亿元', '10000'],
  ['revenue', '500000 元', '50'],
  ['devices', '1 万套（件）', '10000'],
  ['registrations', '3000 万', '30000000'],
  ['months', '1 年', '12'],
])('converts the limit of %s, %s, to %s', (fact, limitText, limit) => {
  const { rule, problems } = read({ test: { fact, 不少于: limitText } });
  expect(problems).toEqual([]);
  expect(rule).toMatchObject({ kind: 'compare', operator: '>=', limit, limitText });
});

test('reads a bare test, as tracks have it', () => {
  expect(read({ fact: 'level', in: ['province'] }).rule).toMatchObject({ kind: 'in' });
});

test('names a fact, an option and a key with the nearest right one', () => {
  expect(messages({ test: { fact: 'revenu', 不少于: '3000 万元' } })).toEqual([
    'test.fact：没有事实“revenu”，是不是“revenue”？',
  ]);
  expect(messages({ test: { fact: 'level', in: ['provinse'] } })).toEqual([
    'test.in.0：没有“provinse”，是不是“province”？',
  ]);
  expect(messages({ test: { fact: 'revenue', 不少余: '3000 万元' } })).toEqual([
    'test.不少余：不认识的键“不少余”，也读不成界限词，是不是“不少于”？',
  ]);
  expect(messages({ tests: {} })[0]).toBe('tests：不认识的键“tests”，是不是“test”？');
});

test('tells whoever puts a judgement inside a test where it belongs', () => {
  expect(messages({ test: { judge: '竞争力', by: '专家' } })).toEqual([
    'test.judge：“judge”不写在“test”里：去掉 test，直接写“judge: …”',
  ]);
});

test('names all problems of a tree at once', () => {
  const source = {
    all: [{ test: { fact: 'x' } }, { any: [{ pick: { fact: 'kinds', 至少: 9, other: 'met' } }] }],
  };
  expect(messages(source)).toHaveLength(4);
});

test('refuses a unit that does not convert, and a number without its unit', () => {
  expect(messages({ test: { fact: 'revenue', 不少于: '100 家' } })[0]).toContain('换算不成');
  expect(messages({ test: { fact: 'revenue', 不少于: 3000 } })[0]).toContain('没有单位');
});

test('holds the word against the quote', () => {
  const source = { test: { fact: 'enterprises', 以上: '100 家' } };
  expect(messages(source, '连接服务企业超过 100 家')[0]).toContain('界限词是“超过”');
  expect(messages(source, '连接服务企业超过 200 家')[0]).toContain('找不到“100 家”');
  expect(messages(source, '连接服务企业 100 家')[0]).toContain('没有界限词');
  expect(messages(source, '连接服务企业 100 家以上')).toEqual([]);
});

test('lets a reading of ours stand only with its reason', () => {
  const source = { fact: 'enterprises', 至少: 1, implied: true };
  expect(messages({ test: source }, '拥有企业')[0]).toContain('须用“note”写明理由');
  expect(messages({ test: { ...source, note: '按 1 家起算' } }, '拥有企业')).toEqual([]);
});

test('finds gaps and dead rows of bands', () => {
  const bands = (rows: unknown) => ({ bands: { fact: 'enterprises', rows } });
  const gap = bands([
    { 至少: 2, result: 'met' },
    { 等于: 0, result: 'unmet' },
  ]);
  expect(messages(gap)[0]).toContain('填 1 时没有一档适用');
  const dead = bands([
    { 至少: 0, result: 'met' },
    { 等于: 1, result: 'judge' },
  ]);
  expect(messages(dead)[0]).toContain('永远轮不到');
});

test('finds a list that decides nothing and a count out of reach', () => {
  expect(messages({ test: { fact: 'level', in: ['none', 'province', 'nation'] } })[0]).toContain(
    '不起作用',
  );
  expect(messages({ pick: { fact: 'kinds', 至少: 4 } })[0]).toContain('只有 3 项可选');
});
