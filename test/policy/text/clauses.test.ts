import { expect, test } from 'vitest';
import { clauseAnchor, clauseHolds, numberClauses, readBlocks } from '../../../src/policy/index.ts';

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
