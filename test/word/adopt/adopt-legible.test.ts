import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { makeDocx } from '../open/make-zip.ts';
import { paragraph, run, table } from '../read/body.ts';
import { validate } from '../validate.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { shape } from './shape.ts';

const values = { org_name: '福建某某智联科技有限公司', legal_rep_name: '甲' };

const partOf = (bytes: Uint8Array, name = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The run that a value stands in. */
function runOf(bytes: Uint8Array, text: string): string {
  return (
    [...partOf(bytes).matchAll(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs)].find(([whole]) =>
      whole.includes(text),
    )?.[0] ?? ''
  );
}

const blank = (look: string): string => `<w:p><w:pPr><w:rPr>${look}</w:rPr></w:pPr></w:p>`;
const fill = (body: string): Uint8Array => adoptBytes(makeDocx(body), shape, values).bytes;

test('a value takes the font of its blank', () => {
  const look = '<w:rFonts w:eastAsia="楷体"/><w:sz w:val="24"/>';
  expect(runOf(fill(table(['单位名称', blank(look)])), '福建')).toContain(look);
});

test.each(['<w:sz w:val="10"/>', '<w:b/><w:sz w:val="2"/><w:szCs w:val="2"/>'])(
  'but never under nine points: %s',
  (look) => {
    const written = runOf(fill(table(['单位名称', blank(look)])), '福建');
    expect(written).toContain('<w:sz w:val="18"/><w:szCs w:val="18"/>');
    expect(written).not.toContain('w:val="2"');
  },
);

test.each(['FFFFFF', 'FDFDFD', 'EEEEEE'])('and never in a colour like %s on white', (colour) => {
  const look = `<w:color w:val="${colour}"/><w:sz w:val="21"/>`;
  expect(runOf(fill(table(['单位名称', blank(look)])), '福建')).toContain(
    '<w:color w:val="auto"/><w:sz w:val="21"/>',
  );
});

test('a colour that is near the cell’s shading gives way, one that is not stays', () => {
  const cell = (shade: string, colour: string): string =>
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>${paragraph('单位名称')}</w:tc><w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${shade}"/></w:tcPr>${blank(`<w:color w:val="${colour}"/>`)}</w:tc></w:tr></w:tbl>`;
  expect(runOf(fill(cell('1F4E79', '1F3F6F')), '福建')).toContain('<w:color w:val="auto"/>');
  expect(runOf(fill(cell('1F4E79', 'FFFFFF')), '福建')).toContain('<w:color w:val="FFFFFF"/>');
});

test('a cell that says nothing of itself has nothing of the next one', () => {
  const black = '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:tcPr>';
  const rows = (first: string, next: string): string =>
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${paragraph('单位名称')}</w:tc><w:tc>${first}${blank('<w:color w:val="FFFFFF"/>')}</w:tc></w:tr><w:tr><w:tc>${next}${paragraph('附注')}</w:tc></w:tr></w:tbl>`;
  expect(runOf(fill(rows('', black)), '福建')).toContain('<w:color w:val="auto"/>');
  expect(runOf(fill(rows(black, '')), '福建')).toContain('<w:color w:val="FFFFFF"/>');
});

test.each([
  ['narrowed to nothing', '<w:w w:val="3"/>', '<w:w w:val="100"/>'],
  ['laid over one another', '<w:spacing w:val="-300"/>', '<w:spacing w:val="0"/>'],
])('signs that are %s are set apart', (_, look, mended) => {
  const written = runOf(fill(table(['单位名称', blank(look)])), '福建');
  expect(written).toContain(mended);
  expect(written).not.toContain(look);
});

test('a fill that shows nothing goes, the colour comes', () => {
  const clear =
    '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>';
  const written = runOf(fill(table(['单位名称', blank(clear)])), '福建');
  expect(written).toContain('<w:color w:val="auto"/>');
  expect(written).not.toContain('textFill');
});

test('white on a shaded paragraph stays', () => {
  const cell =
    '<w:p><w:pPr><w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:pPr></w:p>';
  expect(runOf(fill(table(['单位名称', cell])), '福建')).toContain('<w:color w:val="FFFFFF"/>');
});

test('a drawn line in white or tiny type keeps its look, what is written does not', () => {
  const tiny = '<w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="4"/></w:rPr>';
  const bytes = fill(paragraph('单位名称：', run('＿＿＿＿＿＿', tiny)));
  expect(runOf(bytes, '福建')).toContain('<w:color w:val="auto"/>');
  expect(runOf(bytes, '福建')).toContain('<w:sz w:val="18"/>');
});

test('what a style makes tiny or hides is seen all the same', () => {
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="tiny"><w:name w:val="tiny"/><w:rPr><w:vanish/><w:sz w:val="8"/></w:rPr></w:style></w:styles>';
  const cell = '<w:p><w:pPr><w:pStyle w:val="tiny"/></w:pPr></w:p>';
  const written = runOf(
    adoptBytes(withPart(makeDocx(table(['单位名称', cell])), 'styles', styles), shape, values)
      .bytes,
    '福建',
  );
  expect(written).toContain('<w:vanish w:val="0"/>');
  expect(written).toContain('<w:sz w:val="18"/>');
});

test('what will not fit is said', () => {
  const cell = (text: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (rule: string, width: number): string =>
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:trHeight w:val="360" w:hRule="${rule}"/></w:trPr>${cell('单位名称', 2000)}${cell('', width)}${cell('法定代表人', 2000)}${cell('', width)}</w:tr></w:tbl>`;
  const tight = (body: string): readonly string[] =>
    adoptBytes(makeDocx(body), shape, values)
      .placed.filter(({ isTight }) => isTight === true)
      .map(({ field }) => field);
  expect(tight(row('exact', 1200))).toEqual(['org_name']);
  expect(tight(row('exact', 6000))).toEqual([]);
  expect(tight(row('atLeast', 1200))).toEqual([]);
  expect(tight(row('atLeast', 500))).toEqual(['org_name']);
  // A row of no height of its own is not as high as the next one.
  const [next] = row('exact', 1200).match(/<w:tr>.*<\/w:tr>/s) ?? [''];
  const two = row('atLeast', 1200)
    .replace(/<w:trPr>.*?<\/w:trPr>/, '')
    .replace('</w:tbl>', '');
  expect(tight(`${two}${next.replace('单位名称', '附注')}</w:tbl>`)).toEqual([]);
});

test('blanks in headers and footers are filled, and told by addresses of their own', async () => {
  const head =
    '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>申报单位：</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">            </w:t></w:r></w:p></w:hdr>';
  const bytes = withPart(makeDocx(table(['法定代表人', '']) + '<w:p/>'), 'header', head);
  const form = adoptBytes(bytes, shape, values);
  expect(form.placed.map(({ where, field }) => [where, field])).toEqual([
    ['b0.r0.c1', 'legal_rep_name'],
    ['h0.b0#0', 'org_name'],
  ]);
  expect(partOf(form.bytes, 'word/header1.xml')).toContain('福建某某智联科技有限公司');
  const again = adoptBytes(bytes, shape, { org_name: '乙' }, form.mapping);
  expect(partOf(again.bytes, 'word/header1.xml')).toContain('乙');
  expect(await validate([form.bytes])).toHaveLength((await validate([bytes])).length);
}, 60_000);

/** The document with a part that its body refers to. */
function withPart(bytes: Uint8Array, role: 'styles' | 'header', xml: string): Uint8Array {
  const files = unzipSync(bytes);
  const name = role === 'styles' ? 'styles' : 'header1';
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const edit = (file: string, change: (text: string) => string): void => {
    files[file] = strToU8(change(strFromU8(files[file] ?? new Uint8Array())));
  };
  files[`word/${name}.xml`] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${role}+xml"/></Types>`,
    ),
  );
  files['word/_rels/document.xml.rels'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${base}/${role}" Target="${name}.xml"/></Relationships>`,
  );
  if (role === 'header')
    edit('word/document.xml', (text) =>
      text
        .replace('<w:document ', `<w:document xmlns:r="${base}" `)
        .replace(
          '<w:sectPr/>',
          '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/></w:sectPr>',
        ),
    );
  return zipSync(files);
}
