import fc from 'fast-check';
import { expect, test } from 'vitest';

import { describeAnswer, onPaper, readAnswer, writeAnswer } from '../../src/form/index.ts';
import type { Answer, Field, FieldKind } from '../../src/form/index.ts';
import { fieldKinds } from '../../src/rules/index.ts';
import { realWords } from '../real-words.ts';

const options = [
  { id: 'rnd', label: '研发、设计' },
  { id: 'make', label: '生产' },
  { id: 'other', label: '其他' },
];
const columns = [{ id: 'name', kind: 'text', label: '名称', required: false }] as const;

function field(kind: FieldKind, extra: Partial<Field> = {}): Field {
  return { id: 'x', kind, label: '某栏', required: false, isFact: false, origin: '', ...extra };
}

const own: Readonly<Partial<Record<FieldKind, Partial<Field>>>> = {
  choice: { options },
  multi: { options },
  int: { unit: '家' },
  decimal: { unit: '年' },
  table: { columns },
};

const decimal = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(9999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const letters = fc.stringMatching(/^[0-9A-HJ-NP-RT-UW-Y]{18}$/);

/** Answers as they come from reading, of kinds whose values are many; test/fields has one of each. */
const answers: Readonly<Partial<Record<FieldKind, fc.Arbitrary<Answer>>>> = {
  text: words,
  longtext: words,
  choice: fc.constantFrom(...options.map(({ id }) => id)),
  multi: fc.subarray(
    options.map(({ id }) => id),
    { minLength: 1 },
  ),
  yesno: fc.boolean(),
  int: fc.nat().map(String),
  decimal,
  money: decimal,
  percent: decimal,
  date: day,
  month: day.map((text) => text.slice(0, 7)),
  uscc: letters,
  mobile: fc.stringMatching(/^1\d{10}$/),
  email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.(com|cn)$/),
};

test.each(fieldKinds)('what is written of a %s is read back as it was', (kind) => {
  const arbitrary = answers[kind];
  if (arbitrary === undefined) return;
  const entry = field(kind, own[kind]);
  fc.assert(
    fc.property(arbitrary, fc.boolean(), (answer, withUnit) => {
      const given = readAnswer(entry, answer);
      expect(given.kind).toBe('answer');
      expect(readAnswer(entry, writeAnswer(entry, answer, withUnit))).toEqual(given);
    }),
  );
});

test.each(fieldKinds)('what an empty %s offers a hand is no answer', (kind) => {
  const entry = field(kind, own[kind]);
  expect(readAnswer(entry, onPaper(entry).blank(entry)).kind).not.toBe('answer');
});

test.each<[FieldKind, Answer, string, string]>([
  ['money', '3000', '3,000 万元', '3,000'],
  ['percent', '12.5', '12.5%', '12.5'],
  ['int', 1200, '1,200 家', '1,200'],
  ['yesno', false, '否', '否'],
  ['date', '2025-06-01', '2025年6月1日', '2025年6月1日'],
  ['month', '2025-06', '2025年6月', '2025年6月'],
  ['choice', 'make', '生产', '生产'],
  ['multi', ['rnd', 'make'], '研发、设计、生产', '研发、设计、生产'],
  ['text', ' <b>{{x}}', ' <b>{{x}}', ' <b>{{x}}'],
  ['table', [{ name: '甲' }], '', ''],
  ['text', '  ', '', ''],
])('writes a %s %j as %s, in a cell as %s', (kind, answer, line, cell) => {
  expect(writeAnswer(field(kind, own[kind]), answer)).toBe(line);
  expect(writeAnswer(field(kind, own[kind]), answer, false)).toBe(cell);
});

test('what is none of its kind stands as it was typed', () => {
  expect(writeAnswer(field('money'), '约三千')).toBe('约三千');
  expect(writeAnswer(field('date'), '六月')).toBe('六月');
  expect(writeAnswer(field('choice', { options }), 'gone')).toBe('gone');
  expect(writeAnswer(field('multi', { options }), ['make', 'gone'])).toBe('生产、gone');
  expect(writeAnswer(field('text'), true)).toBe('是');
});

test('a year has no thousands', () => {
  expect(writeAnswer(field('int', { label: '成立年份' }), '2023')).toBe('2023');
});

test('on one line a table is counted and a picture named', () => {
  const rows = [{ name: '甲' }, { name: ' ' }, { name: '乙' }];
  expect(describeAnswer(field('table', { columns }), rows, realWords)).toBe('2 行');
  const image = 'data:image/png;base64,iVBORw0KGgo=';
  expect(describeAnswer(field('image'), image, realWords)).toBe('已放入图片');
  expect(describeAnswer(field('money'), '1.2亿', realWords)).toBe('12,000 万元');
  expect(describeAnswer(field('table', { columns }), [{ name: '' }], realWords)).toBe('');
});
