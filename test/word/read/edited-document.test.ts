import { expect, test } from 'vitest';

import type { Difference } from '../../../src/word/index.ts';
import { p, r } from '../package-builder.ts';
import { differences, filled, markOf } from './filled-form.ts';

// What Word and LibreOffice write after an edit, as their files and documentation show it.

const rowsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
const [, first = '', second = ''] = rowsOf(filled);

/** The paragraph with the text, whole. */
function paragraphOf(text: string): string {
  const at = filled.indexOf(text);
  const start = filled.lastIndexOf('<w:p>', at);
  return filled.slice(start, filled.indexOf('</w:p>', at) + '</w:p>'.length);
}

function item(row: number, column: 'name' | 'amount', payload: string, visible: string) {
  return { field: 'items', row, column, payload, visible } satisfies Difference;
}

const organisation = (visible: string): readonly Difference[] => [
  { field: 'org_name', payload: '福建某某公司', visible },
];
const introduction = (visible: string): readonly Difference[] => [
  { field: 'intro', payload: '第一段', visible },
];
const [start, end] = markOf(filled, 'org_name');
const mark = filled.slice(start, end);

test('a value that Word shows its placeholder for is empty', () => {
  const emptied = mark
    .replace('<w:sdtPr>', '<w:sdtPr><w:showingPlcHdr/>')
    .replace('福建某某公司', '单击或点击此处输入文字。');
  expect(differences(filled.replace(mark, emptied))).toEqual(organisation(''));
});

test('Enter inside a control makes it one of whole paragraphs', () => {
  const paragraph = paragraphOf('第一段');
  const own = /<w:sdtPr>.*?<\/w:sdtPr>/.exec(paragraph)?.[0] ?? '';
  const [opening = '', closing = ''] = /<w:bookmark\w+ [^>]*>/g[Symbol.match](paragraph) ?? [];
  const block = (inside: string) => `<w:sdt>${own}<w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const lines = `<w:p>${opening}${r('第一段')}</w:p><w:p>${r('第二段')}${closing}</w:p>`;
  expect(differences(filled.replace(paragraph, block(lines)))).toEqual(
    introduction('第一段\n第二段'),
  );
  const around = `${opening}${block(`${p('第一段')}${p('第二段')}`)}${closing}`;
  expect(differences(filled.replace(paragraph, around))).toEqual(introduction('第一段\n第二段'));
});

test('a control that grew around the form’s own words shows the value alone', () => {
  const paragraph = paragraphOf('福建某某公司');
  const own = /<w:sdtPr>.*?<\/w:sdtPr>/.exec(paragraph)?.[0] ?? '';
  const plain = paragraph.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/g, '');
  const grown = `<w:sdt>${own}<w:sdtContent>${plain}</w:sdtContent></w:sdt>`;
  expect(differences(filled.replace(paragraph, grown))).toEqual([]);
  const edited = grown.replace('福建某某公司', '福建另一公司');
  expect(differences(filled.replace(paragraph, edited))).toEqual(organisation('福建另一公司'));
});

test('tracked typing over a value is read as it is shown, its bookmark begun in what was deleted', () => {
  const [opening = '', closing = ''] = /<w:bookmark\w+ [^>]*>/g[Symbol.match](mark) ?? [];
  const deleted = `<w:del>${opening}<w:r><w:delText>福建某某公司</w:delText></w:r></w:del>`;
  const typed = `<w:ins>${closing}${r('福建另一公司')}</w:ins>`;
  const control = `<w:sdt><w:sdtPr/><w:sdtContent>${deleted}${typed}</w:sdtContent></w:sdt>`;
  expect(differences(filled.replace(mark, control))).toEqual(organisation('福建另一公司'));
});

test('paragraphs merged as a tracked change are read as one', () => {
  const paragraph = paragraphOf('第一段');
  const merged = paragraph.replace(
    /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/,
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
  );
  const next = paragraph.replace(/段1/g, '段2').replace(/#1/g, '#2').replace('第一段', '又一句');
  expect(differences(filled.replace(paragraph, merged + next))).toEqual(
    introduction('第一段又一句'),
  );
});

test.each([
  ['hidden', '<w:vanish/>', '第一段又一句'],
  ['that of a style separator', '<w:specVanish/>', '第一段又一句'],
  ['hidden in the view of the web alone', '<w:webHidden/>', '第一段\n又一句'],
  ['said to be shown', '<w:vanish w:val="0"/>', '第一段\n又一句'],
])('a paragraph whose mark is %s', (_name, look, text) => {
  const paragraph = paragraphOf('第一段');
  const marked = paragraph.replace(
    /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/,
    `<w:p><w:pPr><w:rPr>${look}</w:rPr></w:pPr>`,
  );
  const next = paragraph.replace(/段1/g, '段2').replace(/#1/g, '#2').replace('第一段', '又一句');
  expect(differences(filled.replace(paragraph, marked + next))).toEqual(introduction(text));
});

test('an address that Word made a link of is the same', () => {
  const run = /<w:r>(?:(?!<w:r>).)*0591-0000.*?<\/w:r>/.exec(filled)?.[0] ?? '';
  const simple = `<w:hyperlink>${run}</w:hyperlink>`;
  expect(differences(filled.replace(run, simple))).toEqual([]);
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = `<w:r><w:instrText> HYPERLINK "tel:0591-0000" </w:instrText></w:r>`;
  const complex = field('begin') + code + field('separate') + run + field('end');
  expect(differences(filled.replace(run, complex))).toEqual([]);
});

test('a page break or a picture between paragraphs is no difference', () => {
  const paragraph = paragraphOf('第一段');
  const broken = `${p('')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
  expect(differences(filled.replace(paragraph, paragraph + broken))).toEqual([]);
});

test('a heading of the form’s taken out leaves the values as they are', () => {
  expect(differences(filled.replace(paragraphOf('一、简介'), ''))).toEqual([]);
  expect(differences(filled.replace(paragraphOf('（可附页）'), ''))).toEqual([]);
});

test('a row in another place is no difference', () => {
  expect(differences(filled.replace(first + second, second + first))).toEqual([]);
  const unmarked = first.replace(/<w:tag [^>]*>|<w:bookmark\w+ [^>]*>/g, '');
  expect(differences(filled.replace(first + second, second + unmarked))).toEqual([]);
});

test('a copy that stands before its row is the added one', () => {
  const copy = first.replace(/<w:bookmark\w+ [^>]*>/g, '').replace('甲', '丙');
  expect(differences(filled.replace(first, copy + first))).toEqual([
    item(2, 'name', '', '丙'),
    item(2, 'amount', '', '1'),
  ]);
});

test('a row pasted over without marks is read in its place', () => {
  const pasted = first.replace(/<w:tag [^>]*>|<w:bookmark\w+ [^>]*>/g, '').replace('甲', '丙');
  expect(differences(filled.replace(first, pasted))).toEqual([item(0, 'name', '甲', '丙')]);
});

test('a table whose rows were all taken out shows none', () => {
  expect(differences(filled.replace(first + second, ''))).toEqual([
    item(0, 'name', '甲', ''),
    item(0, 'amount', '1', ''),
    item(1, 'name', '乙', ''),
    item(1, 'amount', '2', ''),
  ]);
});
