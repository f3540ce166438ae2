import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { makeDocx } from '../open/make-zip.ts';
import { fillSheet } from './measure.ts';
import { publicForms } from './public-forms.ts';
import type { PublicForm } from './public-forms.ts';
import { plainText } from './read-sheet.ts';

const values: Readonly<Record<string, readonly string[]>> = {
  org: ['福建某某智联科技有限公司'],
  uscc: ['91350100M00010NY40'],
  legal: ['陈某某'],
  lphone: ['0591-83330000'],
  biz: ['福州市闽侯县某某园区8号楼'],
  reg: ['福州市闽侯县某某路1号'],
  contact: ['李某某'],
  mobile: ['13800000001'],
  email: ['contact@example.com'],
  staff: ['326人'],
  cap: ['3000万元'],
  profile: ['本单位成立于2015年，做注塑设备联网。'],
  founded: ['2015年3月2日'],
  project: ['某某注塑工业互联网平台'],
  inv: ['5200万元', '5200'],
  site: ['福州市闽侯县某某园区3号车间'],
  region: ['福州市'],
  county: ['闽侯县'],
  nature: ['民营'],
  assets: ['41200万元'],
  business: ['注塑设备联网与生产管理软件'],
  industry: ['塑料零件制造'],
  start: ['2023年6月'],
  end: ['2025年5月'],
  date: ['2025年6月1日'],
};

/** Texts of the cells of a document, row by row. */
function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const source = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...source.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<\/w:p>/g, '/')
        .replace(/<[^>]+>/g, '')
        .replace(/\/+$/, ''),
    ),
  );
}

function measure({ body, filled, optional }: PublicForm) {
  const blank = makeDocx(body);
  const before = cellsOf(blank);
  const after = cellsOf(fillSheet(blank).bytes);
  const missed = new Set(Object.keys(filled));
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  after.forEach((row, at) =>
    row.forEach((text, column) => {
      const old = before[at]?.[column] ?? '';
      const label = (row[column - 1] ?? '').trim();
      const isPlace = old.trim() === '' || old !== text;
      if (isPlace) seen.set(label, (seen.get(label) ?? 0) + 1);
      if (text === old) return;
      const count = seen.get(label) ?? 1;
      const numbered = `${label}#${count}`;
      const key = numbered in filled || numbered in optional || count > 1 ? numbered : label;
      const expected = values[filled[key] ?? optional[key] ?? ''] ?? [];
      if (expected.some((each) => plainText(each) === plainText(text))) missed.delete(key);
      else wrong.push(`${key}: ${text}`);
    }),
  );
  return { right: Object.keys(filled).length - missed.size, missed: missed.size, wrong };
}

const measured = publicForms.map((form) => ({ name: form.name, ...measure(form) }));

test('twenty public forms get nothing in a wrong place', () => {
  expect(measured.flatMap(({ name, wrong }) => wrong.map((each) => `${name} ${each}`))).toEqual([]);
});

test('of what a person would write into them at least 90 % is written', () => {
  const sum = (key: 'right' | 'missed'): number =>
    measured.reduce((total, each) => total + each[key], 0);
  expect(measured).toHaveLength(20);
  expect(sum('right') / (sum('right') + sum('missed'))).toBeGreaterThanOrEqual(0.9);
});
