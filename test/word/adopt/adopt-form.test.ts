import { expect, test } from 'vitest';

import type { AdoptedForm, ShapeValues } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { paragraph, run, table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape } from './shape.ts';

function adopt(
  body: string,
  values: ShapeValues,
  mapping?: Readonly<Record<string, string>>,
): AdoptedForm {
  return adoptBytes(makeDocx(body), shape, values, mapping);
}

const print = (form: AdoptedForm): string => printDocument(form.bytes);

test.each([
  ['注册资本（元）', '3,000.5 万元', '30,005,000'],
  ['注册资本（千元）', '3,000', '30,000'],
  ['注册资本（亿元）', '3,000 万元', '0.3'],
  ['注册资本（亿元）', '12,345.678', '1.2345678'],
  ['注册资本/元', '-2', '-20,000'],
  ['注册资本（单位：人民币元）', '0.0001', '1'],
  ['注册资本亿元', '100', '0.01'],
])('gives a figure in the unit of %s', (label, value, written) => {
  const form = adopt(table([label, '']), { registered_capital: value });
  expect(print(form)).toBe(`| ${label.replace(/\s/g, '')} | ${written} |`);
});

test.each([
  ['注册资本（万美元）', '3,000 万元'],
  ['注册资本（元）', '约三千万元'],
  ['注册资本（元）', '3000-4000'],
  ['注册资本（人）', '3,000 万元'],
  ['注册资本（元）（万元）', '3,000 万元'],
])('leaves a figure to a person at %s', (label, value) => {
  const form = adopt(table([label, '']), { registered_capital: value });
  expect(form.placed).toEqual([]);
  expect(form.unplaced).toEqual([{ field: 'registered_capital', reason: 'unit' }]);
});

test('takes the unit of a figure from the nearest that states one', () => {
  const values = { registered_capital: '3,000 万元', staff_total: '120 人' };
  const rows = table(['注册资本', '', '职工总数', '']);
  expect(print(adopt(paragraph('单位：元') + rows, values))).toContain(
    '| 注册资本 | 30,000,000 | 职工总数 | 120人 |',
  );
  expect(print(adopt(paragraph('二、经济指标（千元）') + rows, values))).toContain('| 30,000 |');
  expect(print(adopt(paragraph('单位：元、人') + rows, values))).toContain('| 3,000万元 |');
  expect(adopt(paragraph('单位：美元') + rows, values).unplaced).toEqual([
    { field: 'registered_capital', reason: 'unit' },
  ]);
  const own = table(['注册资本（万元）', '元']);
  expect(adopt(own, values).unplaced.map(({ reason }) => reason)).toEqual(['unit', 'not-found']);
  const line = paragraph('注册资本：', run('        '), '亿元');
  expect(print(adopt(line, values))).toBe('注册资本：0.3亿元');
  const dollars = paragraph('注册资本：', run('        '), '万美元');
  expect(adopt(dollars, values).placed).toEqual([]);
});

test('counts in thousands are no counts of ours', () => {
  const form = adopt(table(['职工总数（百人）', '']), { staff_total: '120' });
  expect(form.unplaced).toEqual([{ field: 'staff_total', reason: 'unit' }]);
});

test('gives the figures of a list in the unit of its head, its caption, or their own', () => {
  const values = {
    spending: [{ kind: '软件', title: '甲', supplier: '乙', amount: '1,234.5' }],
  };
  const heads = (amount: string): string =>
    table(['类别', '名称', '供应商', amount], ['', '', '', '']);
  const printed = (body: string): string =>
    print(adopt(body, values)).split('|').slice(-2)[0] ?? '';
  expect(printed(heads('金额（万元）'))).toBe(' 1,234.5 ');
  expect(printed(heads('金额/元'))).toBe(' 12,345,000 ');
  expect(printed(paragraph('单位：元') + heads('金额'))).toBe(' 12,345,000 ');
  expect(printed(heads('金额'))).toBe(' 1,234.5万元 ');
  expect(adopt(heads('金额（万美元）'), values).unplaced).toEqual([
    { field: 'spending', reason: 'unit' },
  ]);
});

test('prints the unit only where the form does not', () => {
  const values = { registered_capital: '3,000 万元' };
  expect(print(adopt(table(['注册资本（万元）', '']), values))).toBe(
    '| 注册资本（万元） | 3,000 |',
  );
  expect(print(adopt(table(['注册资本', '万元']), values))).toBe('| 注册资本 | 3,000万元 |');
  expect(print(adopt(table(['注册资本', '', '万元']), values))).toBe('| 注册资本 | 3,000 | 万元 |');
  expect(print(adopt(table(['注册资本', '']), values))).toBe('| 注册资本 | 3,000万元 |');
});

test('leaves two equally good places to a person, and takes their word', () => {
  const body = table(['联系电话', ''], ['联系电话', '']);
  const values = { contact_mobile: '13800000000' };
  const form = adopt(body, values);
  expect(form.unplaced).toEqual([{ field: 'contact_mobile', reason: 'several' }]);
  expect(form.open.map(({ where }) => where)).toEqual(['b0.r0.c1', 'b0.r1.c1']);
  const byHand = adopt(body, values, { 'b0.r1.c1': 'contact_mobile' });
  expect(print(byHand)).toBe('| 联系电话 |  |\n| 联系电话 | 13800000000 |');
  expect(byHand.mapping).toEqual({ 'b0.r1.c1': 'contact_mobile' });
  const again = adopt(body, { contact_mobile: '13900000000' }, byHand.mapping);
  expect(again.placed).toEqual(byHand.placed);
});

test('keeps a place empty that the mapping keeps empty', () => {
  const form = adopt(table(['单位名称', '']), { org_name: '甲' }, { 'b0.r0.c1': '' });
  expect(form.placed).toEqual([]);
});

test('fills no filled form again', () => {
  const body =
    paragraph('申报单位：', run('        ')) + table(['项目名称', '甲项目'], ['成立时间', '']);
  const values = { org_name: '甲公司', project_name: '乙项目', founded_on: '2015年3月2日' };
  const once = adopt(body, values);
  expect(print(once)).toContain('甲项目');
  const twice = adoptBytes(once.bytes, shape, values);
  expect(twice.placed).toEqual([]);
  expect(twice.bytes).toBe(once.bytes);
});

test('writes awkward values as text', () => {
  const value = '<w:p> & "甲" ]]> {{x}}\u0007\ufffe\r\n第二行\t尾';
  const form = adopt(table(['单位名称', '']), { org_name: value });
  expect(print(form)).toBe('| 单位名称 | <w:p>&"甲"]]>{{x}}第二行尾 |');
});

test('gives each line of a long text a paragraph, in the form of the first', () => {
  const bold = '<w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr></w:p>';
  const form = adopt(table(['单位简介', bold]), { org_profile: '第一段\n第二段' });
  expect(print(form)).toBe('| 单位简介 | 第一段第二段 |');
  expect(() => adoptBytes(form.bytes, shape, {})).not.toThrow();
});

test('ticks nothing unless every chosen option is there', () => {
  const body = table(['企业规模', '□大型 □中型 □小型']);
  expect(print(adopt(body, { org_size: ['medium'] }))).toBe('| 企业规模 | □大型☑中型□小型 |');
  expect(adopt(body, { org_size: ['micro'] }).unplaced).toEqual([
    { field: 'org_size', reason: 'option' },
  ]);
});

test('leaves alone what an office or a hand fills', () => {
  const body =
    paragraph('项目承诺书') +
    paragraph('申报单位：') +
    paragraph('推荐意见') +
    table(['联系人', '', '联系电话', '']) +
    paragraph('一、基本情况') +
    paragraph('推荐单位：＿＿＿＿  联系人：＿＿＿＿') +
    table(['法定代表人（签字）', '']);
  const values = { org_name: '甲', contact_name: '乙', contact_mobile: '1', legal_rep_name: '丙' };
  expect(adopt(body, values).placed).toEqual([]);
});

test('keeps a list of others free of our data', () => {
  const list = (title: string): string =>
    paragraph(title) +
    table(['企业名称', '统一社会信用代码', '联系人', '联系电话'], ['', '', '', '']);
  const values = { org_name: '甲', uscc: '91', contact_name: '乙', contact_mobile: '1' };
  expect(adopt(list('服务企业清单'), values).placed).toEqual([]);
  expect(adopt(list('合作单位情况'), values).placed).toEqual([]);
});

test('finds a table by its heading where several have the same heads', () => {
  const heads = ['名称', '类型', '专利/登记号', '权利人'];
  const rows = { patents: [{ title: '甲方法', kind: '发明', number: 'ZL1', owner: '本单位' }] };
  const twice = table(heads, ['', '', '', '']);
  expect(adopt(twice + paragraph('其他') + twice, rows).unplaced).toEqual([
    { field: 'patents', reason: 'several' },
  ]);
  const named = adopt(paragraph('其他') + twice + paragraph('附表1：知识产权清单') + twice, rows);
  expect(named.placed.map(({ where }) => where)).toEqual(['b3.r0']);
});
