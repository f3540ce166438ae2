import { expect, test } from 'vitest';

import { encodePayload } from '../../../src/word/carry/index.ts';
import type { Payload, ShapeValues } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import type { MadeEntry } from '../open/make-zip.ts';
import { control, paragraph, table } from './body.ts';
import { readBytes } from './read-bytes.ts';
import { shape } from './shape.ts';

function read(body: string, more: readonly MadeEntry[] = [], expected?: ShapeValues) {
  const result = readBytes(makeDocx(body, more), shape, expected);
  if (result.kind === 'refused') throw new Error(result.issue.kind);
  return result;
}

const payload: Payload = {
  format: 1,
  policy: 'fj-2023-1',
  category: 'platform',
  form: '1',
  rules: '1',
  date: '2025-06-01',
  answers: { org_name: '福建某某科技有限公司' },
  code: '0000-0000',
};
const base64 = encodePayload(payload);
const customXml: MadeEntry = {
  name: 'customXml/item3.xml',
  content: `<?xml version="1.0"?><p:payload xmlns:p="urn:shenbao:payload:1">${base64.slice(0, 40)}\n${base64.slice(40)}</p:payload>`,
};
const chunks = base64.match(/.{1,60}/g) ?? [];
const properties: MadeEntry = {
  name: 'docProps/custom.xml',
  content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="other"><vt:lpwstr>x</vt:lpwstr></property>${[
    ...chunks.keys(),
  ]
    .reverse()
    .map(
      (index) =>
        `<property name="shenbao_${String(index + 1).padStart(4, '0')}"><vt:lpwstr>${chunks[index] ?? ''}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`,
};

test('reads the draft from customXml, else from the properties in the order of their numbers', () => {
  expect(read('<w:p/>', [properties, customXml])).toMatchObject({ carrier: 'customXml', payload });
  expect(read('<w:p/>', [properties])).toMatchObject({ carrier: 'properties', payload });
  const broken = { ...customXml, content: '<payload xmlns="urn:shenbao:payload:1">###</payload>' };
  expect(read('<w:p/>', [broken, properties])).toMatchObject({ carrier: 'properties', payload });
});

test('reads values by control, else by bookmark, else by label', () => {
  const marked = paragraph('申报单位：', control('org_name', '福建甲公司', 'org_name'));
  expect(read(marked)).toMatchObject({ carrier: 'controls', visible: { org_name: '福建甲公司' } });
  const bookmarked = marked.replace(/<w:tag[^>]*>/, '');
  expect(read(bookmarked)).toMatchObject({
    carrier: 'bookmarks',
    visible: { org_name: '福建甲公司' },
  });
  const plain = bookmarked.replace(/<w:bookmark\w+[^>]*>/g, '');
  expect(read(plain)).toMatchObject({ carrier: 'labels', visible: { org_name: '福建甲公司' } });
  expect(read(paragraph('通知')).carrier).toBe('none');
});

test('joins the paragraphs of a long text and the cells of a table', () => {
  const body =
    paragraph(control('intro', '第一段')) +
    paragraph(control('intro#2', '第二段')) +
    table(
      ['名称', '类型'],
      [paragraph(control('patents.1.title', '甲')), paragraph(control('patents.1.kind', '发明'))],
      [paragraph(control('patents.2.title', '乙')), paragraph(control('patents.2.kind', ''))],
    );
  expect(read(body).visible).toMatchObject({
    intro: '第一段\n第二段',
    patents: [
      { title: '甲', kind: '发明' },
      { title: '乙', kind: '' },
    ],
  });
});

test('finds exactly what was edited, in tables too', () => {
  const expected: ShapeValues = {
    org_name: '福建甲公司',
    capital: '3000.00',
    revenue: '12,000',
    intro: '第一段 \r\n第二段\u0007',
    patents: [
      { title: '甲', kind: '发明' },
      { title: '乙', kind: '软著' },
    ],
  };
  const body =
    paragraph('申报单位：', control('org_name', '福建甲公司')) +
    table(['单位名称', paragraph(control('org_name', '福建乙公司'))]) +
    paragraph(control('capital', '3,000 万元')) +
    paragraph(control('revenue', '13,000')) +
    paragraph(control('intro#1', '第一段')) +
    paragraph(control('intro#2', '第二段')) +
    table(
      ['名称', '类型'],
      [
        paragraph(control('patents.1.title', '甲')),
        paragraph(control('patents.1.kind', '实用新型')),
      ],
    );
  expect(read(body, [customXml], expected).differences).toEqual([
    { field: 'org_name', payload: '福建甲公司', visible: '福建乙公司' },
    { field: 'revenue', payload: '12,000', visible: '13,000' },
    { field: 'patents', row: 0, column: 'kind', payload: '发明', visible: '实用新型' },
    { field: 'patents', row: 1, column: 'title', payload: '乙', visible: '' },
    { field: 'patents', row: 1, column: 'kind', payload: '软著', visible: '' },
  ]);
});

test('reads an official form by its labels', () => {
  const body =
    paragraph('申报单位（盖章）：  福建某某科技有限公司') +
    paragraph('联 系 人：张三      联 系 电 话：13800000000') +
    table(
      ['单 位 名 称', '>3福建某某科技有限公司'],
      ['统一社会信用代码', '91350100M00010NY40', '注册资本（万元）', '３,０００'],
      ['企业性质', '>3□国有  ☑民营  □外资  □其他：＿＿'],
      ['v法定代表人', '姓名', '李四', ''],
      ['^', '电话', '0591-0000', ''],
      ['>4企业简介（500 字以内）：\n第一段\n第二段'],
    ) +
    paragraph('（一）创新性') +
    paragraph('一、总体架构') +
    paragraph('采用标识解析。') +
    paragraph('承诺书') +
    table(
      ['序号', '知识产权名称', '类型', '专利/登记号', '权利人'],
      ['1', '甲方法', '发明', 'ZL1', '本单位'],
      ['2', '乙软件', '软著', '2024SR1', '本单位'],
      ['3', '', '', '', ''],
    );
  expect(read(body).visible).toEqual({
    org_name: '福建某某科技有限公司',
    uscc: '91350100M00010NY40',
    capital: '３,０００',
    org_nature: ['private'],
    contact_name: '张三',
    contact_mobile: '13800000000',
    legal_name: '李四',
    legal_phone: '0591-0000',
    intro: '第一段\n第二段',
    innovation: '一、总体架构\n采用标识解析。',
    patents: [
      { title: '甲方法', kind: '发明', number: 'ZL1', owner: '本单位' },
      { title: '乙软件', kind: '软著', number: '2024SR1', owner: '本单位' },
    ],
  });
});

test('sees ticked symbols, text boxes and inserted text, but no deleted text', () => {
  const symbol = '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>';
  const tracked =
    '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新公司</w:t></w:r></w:ins>';
  const box =
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent><w:p><w:r><w:t>联系人：王五</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>联系人：王五</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>';
  const body =
    paragraph('企业性质：', symbol, '国有 □民营') +
    paragraph('申报单位：', tracked) +
    paragraph(box);
  expect(read(body).visible).toEqual({
    org_nature: ['state'],
    org_name: '新公司',
    contact_name: '王五',
  });
});

test('reads documents that name WordprocessingML differently', () => {
  const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>申报单位：甲公司</x:t></x:r></x:p></x:body></x:document>`;
  const strict = readBytes(makeDocx({ content: xml }), shape);
  expect(strict.kind === 'read' && strict.visible).toEqual({ org_name: '甲公司' });
});

test('refuses XML that is not well formed or nests without end', () => {
  const kinds = ['<w:p>', '<w:p>&nbsp;</w:p>', '<w:tbl>'.repeat(400) + '</w:tbl>'.repeat(400)].map(
    (body) => {
      const result = readBytes(makeDocx(body), shape);
      return result.kind === 'refused' ? result.issue.kind : 'read';
    },
  );
  expect(kinds).toEqual(['malformed-xml', 'malformed-xml', 'too-complex']);
});

test('takes a value that is hidden for one that is gone', () => {
  const hide = (xml: string): string => xml.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
  const value = control('org_name', '福建某某科技有限公司', 'org_name');
  const document = (xml: string) =>
    read(paragraph('申报单位：', xml), [customXml], { org_name: '福建某某科技有限公司' });
  expect(document(value).differences).toEqual([]);
  expect(document(hide(value)).differences).toMatchObject([
    { payload: '福建某某科技有限公司', visible: '' },
  ]);
});

test('takes a value that a style or its row hides for one that is gone', () => {
  const styles: MadeEntry = {
    name: 'word/styles.xml',
    content:
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
  };
  const value = control('org_name', '福建某某科技有限公司', 'org_name');
  const gone = [{ payload: '福建某某科技有限公司', visible: '' }];
  const differencesOf = (body: string) =>
    read(body, [customXml, styles], { org_name: '福建某某科技有限公司' }).differences;
  expect(differencesOf(`<w:p>${value}</w:p>`)).toEqual([]);
  expect(
    differencesOf(`<w:p><w:pPr><w:pStyle w:val="Ghost"/></w:pPr>${value}</w:p>`),
  ).toMatchObject(gone);
  const row = table(['申报单位', `<w:p>${value}</w:p>`]);
  expect(differencesOf(row.replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>'))).toMatchObject(
    gone,
  );
});
