import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import type { ShapeValues } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { paragraph, table } from '../read/body.ts';
import { validate } from '../validate.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape } from './shape.ts';

const adopt = (body: string, values: ShapeValues) => adoptBytes(makeDocx(body), shape, values);
const sourceOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

/** An old drop-down field; `echo` is the text that some programs store behind it. */
function dropdown(entries: readonly string[], result = '', echo = ''): string {
  const list = entries.map((entry) => `<w:listEntry w:val="${entry}"/>`).join('');
  const field = (kind: string, inside = ''): string =>
    `<w:r><w:fldChar w:fldCharType="${kind}">${inside}</w:fldChar></w:r>`;
  const data = `<w:ffData><w:name w:val="a"/><w:enabled/><w:calcOnExit w:val="0"/><w:ddList>${result}${list}</w:ddList></w:ffData>`;
  return (
    field('begin', data) +
    '<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>' +
    field('separate') +
    (echo === '' ? '' : `<w:r><w:t>${echo}</w:t></w:r>`) +
    field('end')
  );
}

function box(checked: string, font: string, look = ''): string {
  return `<w:sdt><w:sdtPr><w:id w:val="7"/><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="0"/><w14:checkedState w14:val="${checked}" w14:font="${font}"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>${look}<w:t>☐</w:t></w:r></w:sdtContent></w:sdt>`;
}

const sizes = ['大型', '中型', '小型', '微型'];

test('an old drop-down gets its entry chosen, and no text behind it', () => {
  const cell = `<w:p>${dropdown(['请选择', ...sizes])}</w:p>`;
  const form = adopt(table(['企业规模', cell]), { org_size: ['medium'] });
  expect(sourceOf(form.bytes)).toContain('<w:ddList><w:result w:val="2"/><w:listEntry');
  expect(sourceOf(form.bytes)).not.toContain('中型</w:t>');
  expect(form.placed.map(({ field }) => field)).toEqual(['org_size']);
  expect(printDocument(form.bytes)).toBe('| 企业规模 | 中型 |');
});

test('an old drop-down in a line is chosen too, with the text that repeats it', () => {
  const body = paragraph('企业规模：', dropdown(sizes, '', '大型'));
  const form = adopt(body, { org_size: ['small'] });
  expect(sourceOf(form.bytes)).toContain('<w:result w:val="2"/>');
  expect(sourceOf(form.bytes)).toContain('<w:r><w:t>小型</w:t></w:r>');
});

test('an old drop-down without our option, or with one chosen, stays as it is', () => {
  const cell = (result?: string): string => `<w:p>${dropdown(['甲类', '乙类'], result)}</w:p>`;
  const none = adopt(table(['企业规模', cell()]), { org_size: ['medium'] });
  expect(none.unplaced).toEqual([{ field: 'org_size', reason: 'option' }]);
  const chosen = `<w:p>${dropdown(sizes, '<w:result w:val="1"/>')}</w:p>`;
  expect(adopt(table(['企业规模', chosen]), { org_size: ['small'] }).placed).toEqual([]);
});

test('a ticked control shows its own sign in its own font', () => {
  const row = (font: string, code: string, look = ''): string =>
    table([
      '企业规模',
      `<w:p>${sizes.map((size) => `${box(code, font, look)}<w:r><w:t>${size}</w:t></w:r>`).join('')}</w:p>`,
    ]);
  const ticked = (body: string): string => sourceOf(adopt(body, { org_size: ['medium'] }).bytes);
  const wingdings = ticked(row('Wingdings', '00FE'));
  expect(wingdings).toContain('<w:sym w:font="Wingdings" w:char="F0FE"/>');
  expect(wingdings).not.toContain('þ');
  expect(ticked(row('Wingdings 2', '0052'))).toContain(
    '<w:sym w:font="Wingdings 2" w:char="F052"/>',
  );
  expect(ticked(row('Segoe UI Symbol', '2611'))).toContain(
    '<w:sym w:font="Segoe UI Symbol" w:char="2611"/>',
  );
  const look = '<w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr>';
  expect(ticked(row('MS Gothic', '2612', look))).toContain('<w:t xml:space="preserve">☒</w:t>');
});

test('a box drawn as a symbol is ticked in its font', () => {
  const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>';
  const cell = `<w:p>${sizes.map((size) => `${sign}<w:r><w:t>${size}</w:t></w:r>`).join('')}</w:p>`;
  const form = adopt(table(['企业规模', cell]), { org_size: ['micro'] });
  expect(sourceOf(form.bytes)).toContain(
    '<w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:t>微型',
  );
  expect(printDocument(form.bytes)).toBe('| 企业规模 | ☐大型☐中型☐小型☑微型 |');
});

test('what is chosen leaves a file without mistakes', async () => {
  const body =
    table(['企业规模', `<w:p>${dropdown(sizes)}</w:p>`]) +
    '<w:p/>' +
    table([
      '企业性质',
      `<w:p>${['国有', '民营', '外商投资', '其他'].map((name, at) => `${box('00FE', 'Wingdings').replace('"7"', `"${at + 7}"`)}<w:r><w:t>${name}</w:t></w:r>`).join('')}</w:p>`,
    ]) +
    '<w:p/>';
  const form = adopt(body, { org_size: ['medium'], org_nature: ['private'] });
  expect(form.placed).toHaveLength(2);
  const before = await validate([makeDocx(body)]);
  expect(await validate([form.bytes])).toHaveLength(before.length);
}, 60_000);

test.each([
  ['□国有　□民营　□其他____', '☐国有 ☐民营 ☑其他：事业单位'],
  ['□国有　□民营　□其他（请写明：＿＿＿＿）', '☑其他（请写明：事业单位）'],
  ['□国有　□其他：____　□民营', '☑其他：事业单位'],
  ['国有□　民营□　其他□', '其他☑'],
])('what 其他 says goes into the line drawn behind it: %s', (cell, shown) => {
  const options = [
    { id: 'state', labels: ['国有'] },
    { id: 'private', labels: ['民营'] },
    { id: 'other', labels: ['其他：事业单位'] },
  ];
  const fields = [{ id: 'nature', kind: 'options' as const, labels: ['单位性质'], options }];
  const form = adoptBytes(makeDocx(table(['单位性质', cell])), { fields }, { nature: ['other'] });
  const plain = (text: string): string => text.replace(/[\s_＿]/g, '').replace(/□/g, '☐');
  expect(plain(printDocument(form.bytes))).toContain(plain(shown));
  expect(form.placed[0]?.lacksWords).toBe(shown.includes('事业单位') ? undefined : true);
});
