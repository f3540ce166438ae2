import { expect, test } from 'vitest';

import type { ShapeValues } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { paragraph, table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape } from './shape.ts';

const print = (body: string, values: ShapeValues): string =>
  printDocument(adoptBytes(makeDocx(body), shape, values).bytes);

test.each([
  ['*单位名称', 'org_name'],
  ['＊ 企业名称（全称）', 'org_name'],
  ['申请单位的注册地址', 'registered_address'],
  ['项目承担单位名称', 'org_name'],
  ['牵头申报单位', 'org_name'],
  ['统一社会信用代码或组织机构代码', 'uscc'],
  ['法定代表人或主要负责人', 'legal_rep_name'],
  ['法定代表人（或负责人）', 'legal_rep_name'],
  ['成立时间（年月日）', 'founded_on'],
  ['所属行业（国民经济行业分类）', 'industry'],
  ['企业简介（500字内，股权构成、主要产品等）', 'org_profile'],
  ['从业人数（含劳务派遣等）', 'staff_total'],
  ['职工总人数', 'staff_total'],
  ['企业职工总人数', 'staff_total'],
  ['总投资金额（资金数额）', 'total_investment'],
  ['拟开工时间', 'start_month'],
  ['计划竣工时间', 'end_month'],
  ['经办人姓名', 'contact_name'],
  ['法定代表人/负责人/经营者', 'legal_rep_name'],
  ['申请单位联系人联系电话', 'contact_mobile'],
  ['项目联系人手机', 'contact_mobile'],
])('understands %s', (label, field) => {
  expect(print(table([label, '']), { [field]: '某某' })).toContain('| 某某');
});

test.each([
  ['单位名称（英文）', 'org_name'],
  ['申报单位联系电话', 'contact_mobile'],
  ['注册资本（美元）', 'registered_capital'],
  ['经办人或法定代表人', 'legal_rep_name'],
  ['申请人姓名', 'org_name'],
  ['企业负责人姓名', 'leader_name'],
  ['企业负责人手机', 'leader_mobile'],
  ['拟定注册资本', 'registered_capital'],
])('leaves %s alone', (label, field) => {
  expect(print(table([label, '']), { [field]: '某某' })).not.toContain('某某');
});

test('takes the unit of heads over rows of years, and does not repeat it', () => {
  const heads = ['年度', '营业收入（元）', '利润总额（亿元）', '总投资'];
  const rows = table(heads, ['2023年', '', '', ''], ['2024年', '', '', '']);
  expect(
    print(rows, { revenue_2023: '28,650 万元', revenue_2024: '30,124', profit_2024: '2,310' }),
  ).toContain('| 2023年 | 286,500,000 |  |  |\n| 2024年 | 301,240,000 | 0.231 |  |');
  const bare = table(['年度', '营业收入（万元）'], ['2023', ''], ['2024', '']);
  expect(print(bare, { revenue_2023: '28,650', revenue_2024: '30,124' })).toContain(
    '| 2023 | 28,650 |\n| 2024 | 30,124 |',
  );
});

test('keeps the unit of one head from its neighbours', () => {
  const rows = table(['注册资本（元）', '', '总投资', '']);
  const values = { registered_capital: '3,000', total_investment: '5,200' };
  expect(print(rows, values)).toBe('| 注册资本（元） | 30,000,000 | 总投资 | 5,200万元 |');
});

test.each(['请选择对应项目打“√”', '（在□内打√）', '请勾选：', '（单选）'])(
  'ticks options behind %s',
  (lead) => {
    const cell = `${lead}□大型 □中型 □小型 □微型`;
    const ticked = print(table(['企业规模', cell]), { org_size: ['medium'] });
    expect(ticked).toBe(`| 企业规模 | ${lead}□大型☑中型□小型□微型 |`);
  },
);

test('ticks 有 or 无 for yes or no', () => {
  const asking = { fields: [{ id: 'listed', kind: 'text' as const, labels: ['是否上市'] }] };
  const form = adoptBytes(makeDocx(table(['是否上市', '□有 □无'])), asking, { listed: '否' });
  expect(printDocument(form.bytes)).toBe('| 是否上市 | □有☑无 |');
});

test('the same asked twice is filled twice', () => {
  const body = paragraph('一、基本情况') + table(['申请单位', ''], ['企业名称', '']);
  expect(print(body, { org_name: '某某' })).toContain('| 申请单位 | 某某 |\n| 企业名称 | 某某 |');
});

test('a label over two rows, or before two empty cells, is answered in the first', () => {
  const values = { registered_address: '某某路' };
  expect(print(table(['v注册地址', ''], ['^', '']), values)).toContain('某某路');
  expect(print(table(['v注册地址', ''], ['^', '']), values).match(/某某路/g)).toHaveLength(1);
  expect(print(table(['注册地址', '', '']), values)).toBe('| 注册地址 | 某某路 |  |');
});

test('beside 邮编 a telephone is the unit’s, not of the person in the row above', () => {
  const rows = table(['统一社会信用代码', '', '法定代表人', ''], ['邮政编码', '', '电话', '']);
  expect(print(rows, { legal_rep_phone: '0591-83330000' })).not.toContain('0591');
});
