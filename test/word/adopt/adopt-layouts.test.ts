import { expect, test } from 'vitest';

import type { ShapeValues } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { paragraph, run, table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape } from './shape.ts';

const values: ShapeValues = {
  project_name: '某某项目',
  org_name: '某某公司',
  registered_capital: '3,000 万元',
  legal_rep_name: '甲',
  contact_name: '乙',
  contact_mobile: '13800000000',
  contact_email: 'a@example.com',
  uscc: '91350100M00010NY40',
  start_month: '2024年1月',
  end_month: '2025年6月',
};
const listed = {
  fields: [{ id: 'listed', kind: 'text' as const, labels: ['是否上市'] }],
};

const print = (body: string, given = values, form = shape): string =>
  printDocument(adoptBytes(makeDocx(body), form, given).bytes);

const underlined = (text: string): string => run(text, '<w:rPr><w:u w:val="single"/></w:rPr>');

test.each(['＿＿＿＿至＿＿＿＿', '      至      ', '自＿＿＿＿起至＿＿＿＿止', '____—____'])(
  'a stretch of time is written around %s',
  (blank) => {
    expect(print(table(['项目起止时间', blank]))).toMatch(/2024年1月[^0-9]*2025年6月/);
  },
);

test('a stretch of time in a line has both of its ends', () => {
  const body = paragraph('项目起止时间：', underlined('        '), '至', underlined('        '));
  expect(print(body)).toBe('项目起止时间：2024年1月至2025年6月');
});

test.each([
  '＿＿＿＿万元（币种：□人民币 □美元 □其他）',
  '        万元（币种：人民币）',
  '万元（□人民币 □美元）',
])('a figure is written before %s', (blank) => {
  expect(print(table(['注册资本', blank]))).toContain('3,000万元（');
});

test.each([
  ['＿＿＿＿万元（币种：□人民币 □美元 □其他）', '☑人民币□美元□其他'],
  ['        万元（□美元 □人民币）', '□美元☑人民币'],
  ['        万元，币种：□人民币 □港币', '☑人民币□港币'],
  ['        万元  币种：人民币□ 美元□', '人民币☑美元□'],
])('the currency of a figure of ours is ticked in %s', (blank, ticked) => {
  expect(print(table(['注册资本', blank]))).toMatch(/3,000.*万元/);
  expect(print(table(['注册资本', blank]))).toContain(ticked);
});

test('a figure and its currency stand in one line', () => {
  const body = paragraph('注册资本：', underlined('        '), '万元（币种：□人民币 □美元）');
  expect(print(body)).toMatch(/^注册资本：3,000\s*万元（币种：☑人民币□美元）$/);
});

test('no figure of ours is written where the form asks for another currency', () => {
  const foreign = '万元（币种：□人民币 ☑美元）';
  const body = paragraph('注册资本：', underlined('        '), foreign);
  expect(print(table(['注册资本', `        ${foreign}`]))).not.toContain('3,000');
  expect(print(body)).not.toContain('3,000');
});

test('a label behind its blank names it', () => {
  const body =
    paragraph(underlined('            '), '（单位名称）') +
    paragraph('＿＿＿＿＿＿（项目名称）申报材料');
  expect(print(body)).toBe('某某公司（单位名称）\n某某项目（项目名称）申报材料');
});

test('what stands behind a blank names no one else’s', () => {
  const body = paragraph('推荐单位：', underlined('            '), '（单位名称）');
  expect(print(body)).toBe('推荐单位：（单位名称）');
});

test.each(['□有 □无', '有□ 无□', '□是 □否', '□ 有　□ 没有'])(
  'yes or no is ticked at %s',
  (boxes) => {
    expect(print(table(['是否上市', boxes]), { listed: '否' }, listed)).toContain('☑');
  },
);

test('cells merged the old way are one', () => {
  const cell = (text: string, merge = ''): string =>
    `<w:tc><w:tcPr>${merge === '' ? '' : `<w:hMerge${merge}/>`}</w:tcPr>${paragraph(text)}</w:tc>`;
  const start = ' w:val="restart"';
  const rows = [
    cell('单位名称') + cell('', start) + cell('', ' ') + cell('', ' '),
    cell('法定代表人') + cell('') + cell('联系人') + cell(''),
  ];
  const body = `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  expect(print(body)).toBe('| 单位名称 | 某某公司 |\n| 法定代表人 | 甲 | 联系人 | 乙 |');
});

test('a cell with hidden text only gets nothing behind it', () => {
  const hidden = `<w:p>${run('内部', '<w:rPr><w:vanish/></w:rPr>')}</w:p>`;
  const form = adoptBytes(makeDocx(table(['单位名称', hidden])), shape, values);
  expect(printDocument(form.bytes)).toBe('| 单位名称 | 某某公司 |');
});

test('leaders drawn by a tab are a blank, behind a seal’s remark too', () => {
  const tabs = '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs></w:pPr>';
  const line = (label: string): string => `<w:p>${tabs}${run(label)}<w:r><w:tab/></w:r></w:p>`;
  expect(print(line('单位名称') + line('项目名称：'))).toBe('单位名称某某公司\n项目名称：某某项目');
  expect(print(line('申报单位（盖章）'))).toBe('申报单位（盖章）某某公司');
});

test.each([
  ['单位名称', '', ''],
  ['单位名称', '', '', ''],
])('an empty cell more at the right changes nothing', (...row) => {
  expect(print(table(row, ['法定代表人', ...row.slice(1)]))).toMatch(
    /^\| 单位名称 \| 某某公司 \|.*\n\| 法定代表人 \| 甲 /,
  );
});

test('a sliver at the right is no place', () => {
  const cell = (text: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...texts: readonly string[]): string =>
    `<w:tr>${texts.map((text, at) => cell(text, [1800, 3000, 60, 1800, 3000][at] ?? 0)).join('')}</w:tr>`;
  const body = `<w:tbl><w:tblPr/><w:tblGrid/>${row('甲栏', '内容', '', '乙栏', '内容')}${row('单位名称', '', '', '法定代表人', '')}</w:tbl>`;
  expect(print(body)).toContain('| 单位名称 | 某某公司 |  | 法定代表人 | 甲 |');
});

test('a label merged over two rows is answered in the first', () => {
  expect(print(table(['v单位名称', ''], ['^', '']))).toBe('| 单位名称 | 某某公司 |\n|  |');
});

test('电子邮箱 two rows below a person is that person’s', () => {
  const rows = table(['联系人', '', '职务', ''], ['联系电话', '', '传真', ''], ['电子邮箱', '>3']);
  expect(print(rows)).toContain('| 电子邮箱 | a@example.com |');
});

test('the same asked twice is filled twice', () => {
  const rows = table(
    ['申请单位', '', '企业名称', ''],
    ['联系人', ''],
    ['联系人电话', '', '联系人手机', ''],
  );
  expect(print(rows)).toBe(
    '| 申请单位 | 某某公司 | 企业名称 | 某某公司 |\n| 联系人 | 乙 |\n| 联系人电话 | 13800000000 | 联系人手机 | 13800000000 |',
  );
});

test('合作单位 above 联系人 keeps both', () => {
  expect(print(table(['合作单位', ''], ['联系人', ''], ['联系电话', '']))).not.toMatch(/[甲乙1]/);
});

test('a control bound to data keeps what is written', () => {
  const bound = `<w:p><w:sdt><w:sdtPr><w:id w:val="9"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a/b" w:storeItemID="{1}"/><w:text/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt></w:p>`;
  const form = adoptBytes(makeDocx(table(['单位名称', bound])), shape, values);
  expect(printDocument(form.bytes)).toBe('| 单位名称 | 某某公司 |');
});
