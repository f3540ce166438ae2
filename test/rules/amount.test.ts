import fc from 'fast-check';
import { expect, test } from 'vitest';

import { convertAmount, parseAmount, writeAmount } from '../../src/rules/index.ts';

test.each([
  ['3000', '万元', '3000'],
  ['3,000', '万元', '3000'],
  ['３，０００．５', '万元', '3000.5'],
  ['3000万', '万元', '3000'],
  ['1.2亿', '万元', '12000'],
  ['1.2 亿元', '万元', '12000'],
  ['29999999元', '万元', '2999.9999'],
  ['1万', '家', '10000'],
  ['100 家', '家', '100'],
  ['1 万套（件）', '套(件)', '10000'],
  ['3000 万', '个', '30000000'],
  ['1 亿次', '次', '100000000'],
  ['１２％', '%', '12'],
  ['-5', '万元', '-5'],
  ['1 年', '个月', '12'],
])('reads %s in %s as %s', (text, unit, value) => {
  expect(parseAmount(text, unit)).toEqual({ kind: 'amount', value });
});

test.each(['', '约3000', '1e3', '3.000.000', '1,2', '0x10', '三千', '3000万5', 'NaN'])(
  'refuses %j as a number',
  (text) => {
    expect(parseAmount(text, '万元')).toEqual({ kind: 'not-a-number' });
  },
);

test('names a unit that does not convert', () => {
  expect(parseAmount('100 家', '万元')).toEqual({ kind: 'other-unit', unit: '家' });
  expect(parseAmount('3000 万元', '家')).toEqual({ kind: 'other-unit', unit: '万元' });
});

test('writes groups of three and rounds nothing', () => {
  expect(writeAmount('2999.9999')).toBe('2,999.9999');
  expect(writeAmount('30000000')).toBe('30,000,000');
  expect(writeAmount('-1234567.10')).toBe('-1,234,567.1');
});

test('echoes 万元 in 元', () => {
  expect(convertAmount('3000', '万元', '元')).toBe('30000000');
});

test('reads back every amount it writes', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 9999 }), (whole, rest) => {
      const value = `${whole}.${String(rest).padStart(4, '0')}`;
      const written = writeAmount(value);
      const read = parseAmount(written, '万元');
      expect(read.kind === 'amount' && writeAmount(read.value)).toBe(written);
    }),
  );
});
