import { expect, test } from 'vitest';
import {
  anchorIn,
  clauseAnchor,
  clauseHolds,
  numberClauses,
  readBlocks,
} from '../../../src/policy/index.ts';

const text = `某某办法

一、原则

自愿申报。

三、条件

应当在辖区内。

（一）平台

主体包括企业等。

1. 创新性：具备**一**定能力。

2. 有效性：超过 100 家。

十二、附则

（一）本办法自发布之日起施行，有效期三年。

附件：申报书
`;
const blocks = readBlocks(text);
const clauses = numberClauses(blocks);

test('gives each clause the address of its numbers', () => {
  expect(clauses.map(({ label, anchor }) => `${label} ${anchor}`)).toEqual([
    '一 c-1',
    '三 c-3',
    '三（一） c-3-1',
    '三（一）1 c-3-1-1',
    '三（一）2 c-3-1-2',
    '十二 c-12',
    '十二（一） c-12-1',
  ]);
});

test('takes a short sentence for a heading unless a condition quotes it', () => {
  const said = '二、条件\n\n（一）产品质量稳定可靠。鼓励参赛。\n\n（二）初审。由各地负责。\n';
  const quotations = [{ clause: '二（一）', quote: '产品质量稳定可靠' }];
  const headings = (read: ReturnType<typeof readBlocks>) => read.map(({ heading }) => heading);
  expect(headings(readBlocks(said))).toEqual(['条件', '产品质量稳定可靠', '初审']);
  const quoted = readBlocks(said, quotations);
  expect(headings(quoted)).toEqual(['条件', undefined, '初审']);
  expect(quoted[1]).toMatchObject({ lead: '（一）', text: '产品质量稳定可靠。鼓励参赛。' });
  // What stands after the heading too is no reason to take the heading away.
  const twice = [{ clause: '二（二）', quote: '由各地负责' }];
  expect(headings(readBlocks(said, twice))[2]).toBe('初审');
});

test('reads the anchor of a label, and none of what is no label', () => {
  expect(clauseAnchor('三（一）2')).toBe('c-3-1-2');
  expect(clauseAnchor('二十一（十）')).toBe('c-21-10');
  expect(clauseAnchor('3.1')).toBeUndefined();
});

test('keeps every character of the text, in order', () => {
  const joined = blocks.map(({ lead, text: rest }) => lead + rest).join('');
  expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

test('splits number and heading from what the clause says', () => {
  const item = blocks.find(({ anchor }) => anchor === 'c-3-1-1');
  expect(item).toMatchObject({
    lead: '1. 创新性：',
    heading: '创新性',
    text: '具备**一**定能力。',
  });
  const plain = blocks.find(({ anchor }) => anchor === 'c-12-1');
  expect(plain).toMatchObject({ lead: '（一）', text: '本办法自发布之日起施行，有效期三年。' });
  expect(plain?.heading).toBeUndefined();
});

test('leaves paragraphs of deeper clauses out of a clause', () => {
  expect(clauses.find(({ label }) => label === '三')?.paragraphs).toEqual(['应当在辖区内。']);
});

test('leaves the title and the attachment outside of the clauses', () => {
  expect(blocks.at(0)).toEqual({ kind: 'title', lead: '', text: '某某办法' });
  expect(blocks.at(-1)).toEqual({ kind: 'line', lead: '', text: '附件：申报书' });
});

test('finds a quote over white space and bold marks, not beyond its clause', () => {
  const item = clauses.find(({ label }) => label === '三（一）1');
  expect(item && clauseHolds(item, '具备一定 能力')).toBe(true);
  expect(item && clauseHolds(item, '超过 100 家')).toBe(false);
});

const articles = `某某暂行办法

第一章　总　则

第一条　为了培育企业，制定本办法。

第二章　条件

第六条　企业应当符合下列条件：

（一）依法注册。

（二）符合下列之一：

1. 营业收入 3.5 万元以上。

3.5 万元不算编号。

（1）经审计；

①由会计师事务所审计。

第一百二十条　本办法由某部解释。

附件：1. 评价标准

附件1

某某评价标准

一、指标

（一）权重

附件 2　申报表

1. 填表说明
`;

test('numbers chapters, articles and attachments as the text does', () => {
  const found = numberClauses(readBlocks(articles));
  expect(found.map(({ label, anchor }) => `${label} ${anchor}`)).toEqual([
    '第一章 c-z1',
    '第一条 c-1',
    '第二章 c-z2',
    '第六条 c-6',
    '第六条（一） c-6-1',
    '第六条（二） c-6-2',
    '第六条（二）1 c-6-2-1',
    '第六条（二）1（1） c-6-2-1-1',
    '第六条（二）1（1）① c-6-2-1-1-1',
    '第一百二十条 c-120',
    '附件1 c-a1',
    '附件1之一 c-a1-1',
    '附件1之一（一） c-a1-1-1',
    '附件2 c-a2',
    '附件2之1 c-a2-1',
  ]);
  expect(new Set(found.map(({ anchor }) => anchor)).size).toBe(found.length);
  expect(found.find(({ label }) => label === '第六条（二）1')?.paragraphs).toEqual([
    '营业收入 3.5 万元以上。',
    '3.5 万元不算编号。',
  ]);
});

test('keeps every character of such a text, too', () => {
  const joined = readBlocks(articles)
    .map(({ lead, text: rest }) => lead + rest)
    .join('');
  expect(joined.replace(/\s/g, '')).toBe(articles.replace(/\s/g, ''));
});

test('numbers points right below a part', () => {
  const found = numberClauses(readBlocks('七、条件\n\n1. 在本市注册；\n\n2. 无不良记录。\n'));
  expect(found.map(({ label, anchor }) => `${label} ${anchor}`)).toEqual([
    '七 c-7',
    '七1 c-7-1',
    '七2 c-7-2',
  ]);
});

test('gives an article an address of its own where a part of the text has its number', () => {
  const both = readBlocks(
    '三、组织\n\n请照办。\n\n第三条 条件\n\n（一）在本市注册。\n\n第四条 附则\n',
  );
  const addresses = numberClauses(both).map(({ label, anchor }) => [label, anchor]);
  expect(addresses).toEqual([
    ['三', 'c-3'],
    ['第三条', 'c-t3'],
    ['第三条（一）', 'c-3-1'],
    ['第四条', 'c-4'],
  ]);
  expect(anchorIn(both, '第三条')).toBe('c-t3');
  expect(anchorIn(both, '三')).toBe('c-3');
  expect(anchorIn(both, '第九条')).toBe('c-9');
});
