import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { replaceParts } from '../../../src/word/adopt/index.ts';
import type { ReadDocument, ShapeValues } from '../../../src/word/index.ts';
import { openPackage } from '../../../src/word/open/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { paragraph, table } from '../read/body.ts';
import { readBytes } from '../read/read-bytes.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { shape, values } from './shape.ts';

const folder = 'test/fixtures/forms';
const files = ['empty', 'saved'].flatMap((kind) =>
  readdirSync(`${folder}/${kind}`).map((name) => `${kind}/${name}`),
);

function fill(bytes: Uint8Array, given: ShapeValues) {
  return adoptBytes(bytes, shape, given);
}

function read(bytes: Uint8Array): ReadDocument {
  const result = readBytes(bytes, shape);
  if (result.kind === 'refused') throw new Error(result.issue.kind);
  return result;
}

const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value.replace(/[\s＿]/g, '').replace(/(?<=»)[万元人家套个]+/g, '')
    : JSON.stringify(value ?? '');

test('what was filled into official forms is read back by its labels', () => {
  const counts = files.map((name) => {
    const filled = fill(new Uint8Array(readFileSync(`${folder}/${name}`)), values);
    const { visible } = read(filled.bytes);
    const ids = [...new Set(filled.placed.map(({ field }) => field))];
    const back = ids.filter((id) => plain(visible[id]) === plain(values[id]));
    // What stands under a field's name that is not the field's is worse than nothing.
    const foreign = Object.entries(visible).filter(
      ([id, value]) => /«/.test(plain(value)) && !plain(value).includes(`«${id}`),
    );
    return { name, all: ids.length, back: back.length, foreign };
  });
  const sum = (key: 'all' | 'back'): number => counts.reduce((total, each) => total + each[key], 0);
  console.log(`${files.length} forms: ${sum('back')} of ${sum('all')} fields read back`);
  expect(counts.flatMap(({ name, foreign }) => foreign.map(([id]) => `${name} ${id}`))).toEqual([]);
  expect(sum('back') / sum('all')).toBeGreaterThanOrEqual(0.95);
});

test('what a person then changes in Word is what is read', () => {
  const filled = fill(new Uint8Array(readFileSync(`${folder}/empty/merged.docx`)), values);
  const opened = openPackage(filled.bytes);
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  const text = (opened.parts.get(opened.main) ?? '')
    .replace('«contact_mobile»', '13900000000')
    .replace('«legal_rep_name»', '改</w:t></w:r><w:r><w:t>某某');
  const { visible } = read(replaceParts(opened, new Map([[opened.main, text]])));
  expect(visible).toMatchObject({ contact_mobile: '13900000000', legal_rep_name: '改某某' });
  expect(visible['legal_rep_phone']).toBe('«legal_rep_phone»');
});

test('a table that begins with a year is read to its end', () => {
  const { visible } = read(makeDocx(table(['2024年', '营业收入'], ['2023年', '12'])));
  expect(visible['revenue_2023']).toBeUndefined();
});

test('a figure in the unit of the form is read with that unit', () => {
  const capital = { registered_capital: '3,000 万元' };
  const shown = (body: string): unknown =>
    read(fill(makeDocx(body), capital).bytes).visible['registered_capital'];
  expect(shown(table(['注册资本（元）', '']))).toBe('30,000,000 元');
  expect(shown(paragraph('单位：千元') + table(['注册资本', '']))).toBe('30,000 千元');
  expect(shown(table(['注册资本（万元）', '']))).toBe('3,000');
  expect(shown(table(['注册资本', '']))).toBe('3,000 万元');
  const rows = [{ kind: '软件', title: '甲', supplier: '乙', amount: '12' }];
  const heads = table(['类别', '名称', '供应商', '金额（元）'], ['', '', '', '']);
  expect(read(fill(makeDocx(heads), { spending: rows }).bytes).visible['spending']).toEqual([
    { kind: '软件', title: '甲', supplier: '乙', amount: '120,000 元' },
  ]);
});
