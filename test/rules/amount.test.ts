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
  ['(1,200)', '万元', '-1200'],
  ['（1,200）', '万元', '-1200'],
  ['−5', '万元', '-5'],
  ['¥1,200.00', '元', '1200'],
  ['￥1,200.00元', '万元', '0.12'],
  ['500w', '万元', '500'],
  ['500W', 'W', '500'],
  ['5000万元人民币', '万元', '5000'],
  ['人民币5000万元', '万元', '5000'],
  ['伍佰万元整', '万元', '500'],
  ['三千', '家', '3000'],
  ['三千万', '万元', '3000'],
  ['一亿二千万', '万元', '12000'],
  ['1亿2000万元', '万元', '12000'],
  ['一百零二', '家', '102'],
  ['三点五万', '家', '35000'],
  ['9,200台', '台（套）', '9200'],
  ['1200（万元）', '万元', '1200'],
  ['1.23E+15', '元', '1230000000000000'],
  ['1 200 000', '家', '1200000'],
])('reads %s in %s as %s', (text, unit, value) => {
  expect(parseAmount(text, unit)).toEqual({ kind: 'amount', value });
});

test.each([
  '',
  '约3000',
  '1e3',
  '3.000.000',
  '0x10',
  '三万五',
  '3000万5',
  '①',
  '--5',
  '1200-1500',
  'NaN',
])('refuses %j as a number', (text) => {
  expect(parseAmount(text, '万元')).toEqual({ kind: 'not-a-number' });
});

test.each([
  ['1,20', '万元', 'wrong-comma'],
  ['12 34', '家', 'wrong-comma'],
  ['1.23457E+12', '万元', 'digits-lost'],
  ['¥1,200.00', '万元', 'which-unit'],
  ['3千', '万元', 'which-unit'],
])('says of %s in %s why it is not read: %s', (text, unit, kind) => {
  expect(parseAmount(text, unit)).toEqual({ kind });
});

test('names a unit that does not convert', () => {
  expect(parseAmount('9,200台', '')).toEqual({ kind: 'other-unit', unit: '台' });
  expect(parseAmount('500万美元', '万元')).toEqual({ kind: 'other-unit', unit: '万美元' });
  expect(parseAmount('¥5', '家')).toEqual({ kind: 'other-unit', unit: '元' });
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
