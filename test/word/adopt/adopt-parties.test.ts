import { expect, test } from 'vitest';

import type { AdoptedForm } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { paragraph, table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { shape } from './shape.ts';

const values = {
  project_name: '某某项目',
  org_name: '某某公司',
  legal_rep_name: '甲',
  business_address: '某某路',
  contact_name: '乙',
  contact_mobile: '13800000000',
  leader_name: '丙',
  leader_mobile: '13900000000',
  uscc: '91350100M00010NY40',
};

function adopt(body: string): AdoptedForm {
  return adoptBytes(makeDocx(body), shape, values);
}

const placed = (body: string): readonly string[] => adopt(body).placed.map(({ field }) => field);

const particulars = table(
  ['单位名称', '', '法定代表人', ''],
  ['通讯地址', '', '联系人', ''],
  ['统一社会信用代码', '', '联系电话', ''],
);
const all = [
  'org_name',
  'legal_rep_name',
  'business_address',
  'contact_name',
  'uscc',
  'contact_mobile',
];

test.each([
  ...[
    '设计单位',
    '施工单位',
    '监理单位',
    '母公司',
    '担保机构',
    '会计师事务所',
    '代理机构',
    '金融机构',
  ],
  ...[
    '被并购企业',
    '总机构',
    '上级主管部门',
    '子公司',
    '拟引进机构',
    '成果受让方',
    '贷款银行',
    '依托高校',
  ],
  ...[
    '供应商',
    '第一大股东',
    '实际控制人',
    '用户单位',
    '物业服务企业',
    '合作医院',
    '签约经销商',
    '某某协会',
  ],
  ...['企业所属集团', '服务对象', '仪器设备生产厂家', '项目单位与合作单位'],
])('a block about %s gets nothing', (party) => {
  expect(placed(paragraph(`二、${party}基本情况`) + particulars)).toEqual([]);
  expect(placed(table([`>2${party}情况`], ['单位名称', ''], ['联系人', '']))).toEqual([]);
});

test.each([
  ...['申报单位', '申请企业', '项目承担单位', '牵头申报单位', '本单位', '企业', '单位', '中小企业'],
  ...['近三年企业', '填报单位', '申报主体', ''],
])('a block about %s is the applicant’s', (party) => {
  expect(placed(paragraph(`一、${party}基本情况`) + particulars)).toEqual(all);
});

test('what a section says holds for the sections in it, and ends with it', () => {
  const others = paragraph('二、担保机构情况') + paragraph('（一）基本信息');
  expect(placed(others + particulars)).toEqual([]);
  expect(placed(others + particulars + paragraph('三、基本信息') + particulars)).toEqual(all);
});

test('a merged cell at the left says whose its rows are', () => {
  const rows = (party: string): string => table([`v${party}`, '单位名称', ''], ['^', '联系人', '']);
  expect(placed(rows('勘察单位'))).toEqual([]);
  expect(placed(rows('申报单位'))).toEqual(['org_name', 'contact_name']);
});

test('a row begun by another’s name is another’s, and the rows that go on with it', () => {
  const rows = table(
    ['设计单位名称', '', '法定代表人', ''],
    ['联系人', '', '联系电话', ''],
    ['项目名称', '', '项目负责人', ''],
    ['申报单位', '', '统一社会信用代码', ''],
  );
  expect(placed(rows)).toEqual(['project_name', 'leader_name', 'org_name', 'uscc']);
  expect(placed(table(['合作单位', ''], ['联系人', '']))).toEqual([]);
});

test('what tells something of the applicant opens no rows of its own', () => {
  const rows = table(
    ['单位名称', '', '统一社会信用代码', ''],
    ['开户银行', '', '银行账号', ''],
    ['控股股东', '', '实际控制人', ''],
    ['联系人', '', '手机', ''],
  );
  expect(placed(rows)).toEqual(['org_name', 'uscc', 'contact_name', 'contact_mobile']);
});

test('heads over blank rows are whose their first says', () => {
  const heads = ['单位名称', '统一社会信用代码', '联系人'];
  expect(placed(table(['参建单位名称', ...heads.slice(1)], ['', '', '']))).toEqual([]);
  expect(placed(table(heads, ['', '', '']))).toEqual(['org_name', 'uscc', 'contact_name']);
});

test.each([
  ...[
    '优质供应商入库申报书',
    '绿色工厂名录申报表',
    '理事会成员单位申请表',
    '技术改造项目审批申请表',
  ],
  ...['信息审核登记表', '业务受理申请表', '成果评审申报书', '委托研发补助申请书'],
])('the title %s says what the form is for, not whose its cells are', (title) => {
  expect(placed(paragraph(title) + particulars)).toEqual(all);
});
