import { expect, test } from 'vitest';

import { quoteInText } from '../../../src/policy/text/quote-in-text.ts';
import { readBlocks } from '../../../src/policy/text/clauses.ts';

const blocks = readBlocks(`一、申报

有下列情形之一的，不得申报：

（一）近三年罚款 5 万元以上的；

（二）裁员率不高于 6%的除外。`);

test('gives what stands before and behind a quote, and what introduces its clause', () => {
  expect(quoteInText('一（二）', '高于 6%', blocks)).toEqual({
    quote: '高于6%',
    before: '（二）裁员率不',
    after: '的除外。',
    head: '有下列情形之一的，不得申报：',
  });
});

test('knows nothing of a quote that is not there', () => {
  expect(quoteInText('一（一）', '收入', blocks)).toEqual({ quote: '收入' });
});
