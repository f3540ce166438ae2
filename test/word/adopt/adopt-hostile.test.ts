import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { openForm } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape } from './shape.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const blank = table(['单位名称', '']);
const unit = '福建某某科技有限公司';

/** A form with further parts, and ways from its body. */
function form(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const own = unzipSync(makeDocx(body));
  const more = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...own, ...Object.fromEntries(more) });
}

function ways(...all: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const lines = all.map(
    ([type, target, mode], at) =>
      `<Relationship Id="q${at}" Type="${type.includes(':') ? type : `${office}/${type}`}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

const body = 'word/_rels/document.xml.rels';
const outside = (type: string, target: string) => ({ [body]: ways([type, target, 'External']) });

function field(...code: readonly string[]): string {
  const runs = code.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('');
  return `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
}

const hostile: readonly (readonly [string, string, Uint8Array])[] = [
  ['DDEAUTO', 'active-field', form(field(' DDEAUTO c:\\\\x "a" ') + blank)],
  ['DDEAUTO in pieces', 'active-field', form(field(' D', 'DEA', 'UTO c:\\\\x ') + blank)],
  ['dde in small letters', 'active-field', form(field('dde x') + blank)],
  [
    'a field named by another',
    'active-field',
    form(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${field(' QUOTE 68 68 69 ').slice(5, -6)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${blank}`,
    ),
  ],
  ['INCLUDETEXT', 'active-field', form(field('INCLUDETEXT "//host/a.docx"') + blank)],
  ['INCLUDEPICTURE', 'active-field', form(field('INCLUDEPICTURE "http://host/a.png" \\d') + blank)],
  ['LINK', 'active-field', form(field('LINK Excel.Sheet.12 "a.xlsx"') + blank)],
  [
    'a simple field',
    'active-field',
    form(`<w:p><w:fldSimple w:instr="DDE x"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>${blank}`),
  ],
  [
    'a script behind a field',
    'active-field',
    form(field(' HYPERLINK "javascript:alert(1)" ') + blank),
  ],
  ...[
    ' HYPERLINK "file:///C:\\\\x.exe" ',
    'HYPERLINK file:///C:/x.exe',
    ' HYPERLINK \\o "说明" "ms-msdt:/id x" ',
    ' HYPERLINK "https://www.gov.cn/" "file:///C:/x.exe"',
    ' HYPERLINK \\o "说明“ file:///C:/x.exe ',
    ' HYPERLINK "\\\\\\\\host\\\\share\\\\x.exe" ',
    'hyperlink //host/share/x.exe',
    ' HYPERLINK " //host/share" ',
  ].map((code) => [`the field ${code}`, 'active-field', form(field(code) + blank)] as const),
  [
    'a link behind a long tip',
    'active-field',
    form(field(`HYPERLINK \\o "${'说'.repeat(3_000)}" `, '"file:///C:/x.exe"') + blank),
  ],
  [
    'a link put together by another field',
    'active-field',
    form(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK </w:instrText></w:r>${field(' QUOTE "file:///C:/x.exe" ').slice(5, -6)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${blank}`,
    ),
  ],
  [
    'a field behind many blanks',
    'active-field',
    form(field(' '.repeat(2_500), 'INCLUDETEXT "//host/a.docx"') + blank),
  ],
  ['a link to \\\\host', 'active-link', form(blank, outside('hyperlink', '\\\\host\\share'))],
  ['a link to //host', 'active-link', form(blank, outside('hyperlink', '//host/share'))],
  [
    'a script behind a link',
    'active-link',
    form(blank, outside('hyperlink', 'javascript:alert(1)')),
  ],
  ['a link of data', 'active-link', form(blank, outside('hyperlink', 'data:text/html,x'))],
  ['a link to a share', 'active-link', form(blank, outside('hyperlink', 'file://host/share'))],
  ['a linked picture', 'active-link', form(blank, outside('image', 'http://host/a.png'))],
  ['a linked object', 'active-object', form(blank, outside('oleObject', 'http://host/a'))],
  [
    'a template elsewhere',
    'active-link',
    form(blank, outside('attachedTemplate', 'http://host/a.dotm')),
  ],
  [
    'a template on a share',
    'active-link',
    form(blank, outside('attachedTemplate', 'file:///\\\\host\\a.dotm')),
  ],
  [
    'a template elsewhere, of the settings',
    'active-link',
    form(blank, {
      'word/_rels/settings.xml.rels': ways(['attachedTemplate', 'https://host/a', 'External']),
    }),
  ],
  [
    'a way out of a part that is not read',
    'active-link',
    form(blank, {
      'word/charts/_rels/chart1.xml.rels': ways(['externalData', 'http://host/a.xlsx', 'External']),
    }),
  ],
  [
    'altChunk',
    'active-part',
    form(blank, { [body]: ways(['aFChunk', 'a.html']), 'word/a.html': 'x' }),
  ],
  ['a subdocument', 'active-part', form(blank, { [body]: ways(['subDocument', 'b.docx']) })],
  ['macros', 'active-macro', form(blank, { 'word/vbaProject.bin': 'x' })],
  [
    'macros under another name',
    'active-macro',
    form(blank, {
      [body]: ways(['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'a.png']),
      'word/a.png': 'x',
    }),
  ],
  ['an embedded object', 'active-object', form(blank, { 'word/embeddings/oleObject1.bin': 'x' })],
  ['an ActiveX control', 'active-object', form(blank, { 'word/activeX/activeX1.xml': '<x/>' })],
  ['a name that leads out', 'outside-name', form(blank, { '../../etc/x': 'x' })],
  ['a name with a drive', 'outside-name', form(blank, { 'C:/x': 'x' })],
  ['a name with backslashes', 'outside-name', form(blank, { '..\\..\\x': 'x' })],
];

test.each(hostile)('a form with %s is refused as %s', (_, kind, bytes) => {
  expect(openForm(bytes)).toMatchObject({ kind: 'refused', issue: { kind } });
});

test('relationships that come to more than may be read are refused before they are', () => {
  const more = { 'word/charts/_rels/chart1.xml.rels': ' '.repeat(30_000) + ways() };
  const limits = { file: 50_000, entries: 50, part: 20_000, total: 60_000 };
  const kindIn = (parts: Readonly<Record<string, string>>, own: Partial<typeof limits>): string => {
    const opened = openForm(form(blank, parts), { limits: { ...limits, ...own } });
    return opened.kind === 'refused' ? opened.issue.kind : opened.kind;
  };
  expect(kindIn({}, {})).toBe('opened');
  expect(kindIn(more, {})).toBe('part-too-large');
  expect(kindIn(more, { part: 40_000, total: 30_000 })).toBe('too-much-content');
  expect(kindIn(more, { part: 40_000 })).toBe('opened');
});

test.each([
  ['page numbers and dates', form(field(' PAGE ') + field(' DATE \\@ "yyyy" ') + blank)],
  ['links that are clicked', form(blank, outside('hyperlink', 'https://www.gov.cn/'))],
  [
    'links by fields',
    form(
      field(' HYPERLINK "https://www.gov.cn/" \\o "说明: 见“办法”" \\t "_blank" ') +
        field(' HYPERLINK \\l "_Toc1" \\h ', '') +
        field('HYPERLINK mailto:a@example.org') +
        blank,
    ),
  ],
  [
    'contents that refer to pages within links',
    form(
      field(' HYPERLINK \\l "_Toc1" ').replace(
        '<w:r><w:t>',
        `${field(' PAGEREF _Toc1 ').slice(5, -6)}<w:r><w:t>`,
      ) + blank,
    ),
  ],
  ['a link to mail', form(blank, outside('hyperlink', 'mailto:a@example.org'))],
  [
    'the template of its author’s own disk',
    form(blank, outside('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm')),
  ],
])('a form with %s is filled', (_, bytes) => {
  const { placed, bytes: filled } = adoptBytes(bytes, shape, { org_name: unit });
  expect(placed.map(({ field: id }) => id)).toEqual(['org_name']);
  expect(printDocument(filled)).toContain(unit);
});

test.each([
  ['a hidden row', '<w:trPr><w:hidden/></w:trPr>'],
  [
    'a hidden row whose height is given',
    '<w:trPr><w:hidden/><w:trHeight w:val="0" w:hRule="exact"/></w:trPr>',
  ],
  [
    'a row of no height that says it is not hidden',
    '<w:trPr><w:trHeight w:val="1" w:hRule="exact"/><w:hidden w:val="0"/></w:trPr>',
  ],
  ['a row of no height', '<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>'],
])('nothing is written into %s', (_, properties) => {
  const hidden = blank.replace('<w:tr>', `<w:tr>${properties}`);
  expect(hidden).not.toBe(blank);
  const { placed, bytes } = adoptBytes(form(hidden), shape, { org_name: unit });
  expect(placed).toEqual([]);
  const shown = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(shown).not.toContain(unit);
  // Beside one that is seen, the seen one is filled.
  const both = adoptBytes(form(hidden + blank), shape, { org_name: unit });
  expect(both.placed).toHaveLength(1);
  expect(printDocument(both.bytes)).toContain(unit);
});

test('what stands beside a hidden label is not filled', () => {
  const label = blank.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
  expect(label).not.toBe(blank);
  expect(adoptBytes(form(label), shape, { org_name: unit }).placed).toEqual([]);
});
