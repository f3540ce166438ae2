import { expect, test } from 'vitest';

import { chineseNumber } from '../../src/base/index.ts';

test('counts as headings do', () => {
  expect([1, 10, 12, 20, 35, 101, 120, 999, 1000].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '三十五',
    '一百零一',
    '一百二十',
    '九百九十九',
    '1000',
  ]);
});
