import { expect, test } from 'vitest';

import type { AdoptedForm, DocumentShape, ShapeValues } from '../../../src/word/index.ts';
import { openPackage } from '../../../src/word/open/index.ts';
import { Builder } from '../../fixtures/forms/builder.ts';
import { makeDocx } from '../open/make-zip.ts';
import type { MadeEntry } from '../open/make-zip.ts';
import { paragraph, table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape } from './shape.ts';

function adopt(body: string, values: ShapeValues, of: DocumentShape = shape): AdoptedForm {
  return adoptBytes(makeDocx(body), of, values);
}

const print = (form: AdoptedForm): string => printDocument(form.bytes);
const code = '91350100M00010NY40';

test('writes a code one character to a cell, and only where all have room', () => {
  const cells = (count: number): string =>
    table(['统一社会信用代码', ...Array.from({ length: count }, () => '')]);
  expect(print(adopt(cells(18), { uscc: code }))).toBe(
    `| 统一社会信用代码 | ${Array.from(code).join(' | ')} |`,
  );
  expect(adopt(cells(15), { uscc: code }).unplaced).toEqual([{ field: 'uscc', reason: 'no-room' }]);
});

const listed = { id: 'listed', kind: 'text' as const, labels: ['是否上市'] };
const asking = { fields: [listed] };

test('ticks 是 or 否 for a question of yes and no', () => {
  const body = table(['是否上市', '□是 □否']);
  expect(print(adopt(body, { listed: '否' }, asking))).toBe('| 是否上市 | □是☑否 |');
  expect(adopt(body, { listed: '待定' }, asking).unplaced).toEqual([
    { field: 'listed', reason: 'option' },
  ]);
  expect(adopt(table(['是否上市', '□是 □否 □其他']), { listed: '是' }, asking).placed).toEqual([]);
});

test('chooses of a list what stands in it, and nothing else', () => {
  const items = ['大型企业', '中型'].map(
    (text) => `<w:listItem w:displayText="${text}" w:value="1"/>`,
  );
  const list = (b: Builder): string =>
    b.table(
      2,
      b.row(
        b.c('企业规模'),
        b.c(b.prompt('', `<w:dropDownList>${items.join('')}</w:dropDownList>`)),
      ),
    );
  const body = list(new Builder(false));
  expect(print(adopt(body, { org_size: ['medium'] }))).toBe('| 企业规模 | 中型 |');
  expect(adopt(body, { org_size: ['large'] }).unplaced).toEqual([
    { field: 'org_size', reason: 'option' },
  ]);
});

test('leaves controls alone that are locked or no text', () => {
  for (const kind of ['<w:lock w:val="sdtContentLocked"/>', '<w:picture/>']) {
    const b = new Builder(false);
    const body = b.table(2, b.row(b.c('单位名称'), b.c(b.prompt('', kind))));
    expect(adopt(body, { org_name: '甲' }).placed, kind).toEqual([]);
  }
});

test('leaves a text box alone whose two drawings differ', () => {
  const b = new Builder(false);
  const body = b.textBox(b.p('项目名称：'));
  expect(adopt(body, { project_name: '甲' }).placed.map(({ where }) => where)).toEqual(['x0.b0#0']);
  const at = body.lastIndexOf('项目名称');
  const odd = `${body.slice(0, at)}平台名称${body.slice(at + 4)}`;
  expect(adopt(odd, { project_name: '甲' }).placed).toEqual([]);
});

test('writes into both drawings of a text box', () => {
  const b = new Builder(false);
  const form = adopt(b.textBox(b.p('项目名称：', b.under(''))), { project_name: '某某平台' });
  const opened = openPackage(form.bytes);
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  expect(opened.parts.get(opened.main)?.split('某某平台')).toHaveLength(3);
});

test('takes a list of few of its columns only where the heading names it', () => {
  const rows = { patents: [{ title: '甲方法', kind: '发明', number: 'ZL1', owner: '本单位' }] };
  const list = table(['序号', '知识产权名称', '权利人', '备注'], ['1', '', '', '']);
  expect(adopt(paragraph('知识产权清单') + list, rows).placed).toHaveLength(1);
  expect(adopt(paragraph('成果') + list, rows).placed).toEqual([]);
});

test('keeps its hands off what somebody has written', () => {
  const b = new Builder(false);
  const filled = [
    b.p('项目名称：', b.under('', 2), b.run('旧名', '<w:u w:val="single"/>'), b.under('', 6)),
    b.p('项目名称：＿＿旧名＿＿'),
    b.p('项目名称：   旧名'),
    b.p('项目名称：旧名'),
    b.p('项目名称：   旧名    申报日期：2025.6.1'),
  ];
  for (const body of filled) {
    expect(adopt(body, { project_name: '新名' }).placed, body).toEqual([]);
  }
});

test('asks a line of signatures for no name', () => {
  const body =
    paragraph('八、双方项目负责人签字：') +
    paragraph('甲方        乙方') +
    paragraph('项目负责人：          联系人：');
  expect(adopt(body, { leader_name: '甲', contact_name: '乙' }).placed).toEqual([]);
});

const vanish = '<w:rPr><w:vanish/></w:rPr>';
const hidingStyles = (defaults = ''): MadeEntry => ({
  name: 'word/styles.xml',
  content: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault>${defaults}</w:rPrDefault></w:docDefaults><w:style w:type="character" w:styleId="Ghost">${vanish}</w:style><w:style w:type="paragraph" w:styleId="Father">${vanish}</w:style><w:style w:type="paragraph" w:styleId="Son"><w:basedOn w:val="Father"/></w:style></w:styles>`,
});
const son = '<w:pPr><w:pStyle w:val="Son"/></w:pPr>';
const ghost = '<w:rPr><w:rStyle w:val="Ghost"/></w:rPr>';

test.each([
  ['a style of its signs', `<w:r>${ghost}<w:t>某某集团</w:t></w:r>`, true],
  ['a style its paragraph’s is based on', `${son}<w:r><w:t>某某集团</w:t></w:r>`, true],
  ['two styles, which is by none', `${son}<w:r>${ghost}<w:t>某某集团</w:t></w:r>`, false],
])('takes a cell for blank whose text is hidden by %s', (_, content, isBlank) => {
  const body = table(['单位名称', `<w:p>${content}</w:p>`]);
  const written = adoptBytes(makeDocx(body, [hidingStyles()]), shape, { org_name: '福建甲公司' });
  expect(print(written)).toBe(`| 单位名称 | ${isBlank ? '福建甲公司' : '某某集团'} |`);
});

test('writes what is seen where the defaults of the document hide, and nothing into a hidden row', () => {
  const seen = '<w:rPr><w:vanish w:val="0"/></w:rPr>';
  const label = `<w:p><w:r>${seen}<w:t>单位名称</w:t></w:r></w:p>`;
  const hidden = '<w:p><w:r><w:t>某某集团</w:t></w:r></w:p>';
  const form = adoptBytes(makeDocx(table([label, hidden]), [hidingStyles(vanish)]), shape, {
    org_name: '福建甲公司',
  });
  expect(print(form)).toBe('| 单位名称 | 福建甲公司 |');
  const row = table(['单位名称', '']).replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>');
  expect(adopt(row, { org_name: '福建甲公司' }).placed).toEqual([]);
});

test('keeps the lines of a long text apart where the end of its blank is hidden', () => {
  const blank = (mark: string) => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr></w:p>`;
  const written = (cell: string) => {
    const opened = openPackage(
      adopt(table(['单位简介', cell]), { org_profile: '一行\n二行' }).bytes,
    );
    return opened.kind === 'refused' ? '' : (opened.parts.get('word/document.xml') ?? '');
  };
  for (const mark of ['<w:vanish/>', '<w:specVanish/>']) {
    expect(written(blank(mark))).toMatch(/一行.*<w:br\/>.*二行/);
  }
  expect(written(blank('<w:b/>'))).toMatch(/一行<\/w:t><\/w:r><\/w:p>.*二行/);
});

test('fills a cell whose text is hidden, with text that is seen', () => {
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>某某集团</w:t></w:r></w:p>';
  const shown = hidden.replace('<w:vanish/>', '<w:vanish w:val="0"/>');
  const written = adopt(table(['单位名称', hidden]), { org_name: '福建甲公司' });
  expect(print(written)).toBe('| 单位名称 | 福建甲公司 |');
  expect(adopt(table(['单位名称', shown]), { org_name: '福建甲公司' }).placed).toEqual([]);
});
