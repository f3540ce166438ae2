import { expect, test } from 'vitest';
import { checkQuotes, numberClauses, readBlocks } from '../../../src/policy/index.ts';

const clauses = numberClauses(
  readBlocks('一、条件\n\n营收不少于 3000 万元。\n\n二、范围\n\n连接企业超过 100 家。\n'),
);
const check = (clause: string, quote: string) =>
  checkQuotes([{ path: ['criteria', 0], clause, quote }], clauses);

test('takes a quote that differs in white space alone', () => {
  expect(check('一', '营收不少于3000 万元')).toEqual([]);
});

test('names the place where a quote parts from the text', () => {
  expect(check('一', '营收不少于 5000 万元')).toEqual([
    {
      path: ['criteria', 0, 'quote'],
      message: '引文与 一 的原文不一致：从“营收不少于”之后起对不上',
    },
  ]);
});

test('names the clause in which the quote does stand', () => {
  expect(check('一', '超过 100 家')[0]?.message).toBe('引文不在 一，而在 二');
});

test('names a clause that the text lacks', () => {
  expect(check('三', '超过 100 家')).toMatchObject([{ path: ['criteria', 0, 'clause'] }]);
});
