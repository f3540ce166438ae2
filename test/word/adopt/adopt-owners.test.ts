import { expect, test } from 'vitest';

import type { AdoptedForm } from '../../../src/word/index.ts';
import { makeDocx } from '../open/make-zip.ts';
import { paragraph, run, table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape } from './shape.ts';

const values = {
  org_name: '某某公司',
  project_name: '某某项目',
  registered_address: '某某路',
  legal_rep_name: '甲',
  legal_rep_phone: '0591-83330000',
  leader_name: '丙',
  leader_mobile: '13900000000',
  contact_name: '乙',
  contact_mobile: '13800000000',
  contact_email: 'a@example.com',
  application_date: '2025年6月1日',
};

function adopt(body: string, given: Readonly<Record<string, string>> = values): AdoptedForm {
  return adoptBytes(makeDocx(body), shape, given);
}

const placed = (body: string): readonly string[] => adopt(body).placed.map(({ field }) => field);

test('负责人 in the unit’s block is not the project’s leader, in the project’s it is', () => {
  const rows = table(['负责人', '', '手机', '']);
  expect(placed(paragraph('一、申报单位基本情况') + rows)).toEqual([]);
  expect(placed(paragraph('二、项目基本情况') + rows)).toEqual(['leader_name', 'leader_mobile']);
});

test('a telephone under two persons is neither’s, under each his own', () => {
  const persons = ['项目负责人', '', '联系人', ''];
  expect(placed(table(persons, ['电话号码', '>3']))).toEqual(['leader_name', 'contact_name']);
  expect(placed(table(persons, ['手机', '', '手机', '']))).toEqual([
    'leader_name',
    'contact_name',
    'leader_mobile',
    'contact_mobile',
  ]);
});

test('the address of a person is not the firm’s', () => {
  expect(placed(paragraph('法定代表人信息') + table(['姓名', ''], ['住所', '']))).toEqual([
    'legal_rep_name',
  ]);
  expect(placed(paragraph('企业信息') + table(['住所', '']))).toEqual(['registered_address']);
});

test('a landline is no mobile number, and a mobile number no landline', () => {
  const rows = table(['法定代表人', '', '手机', '', '固定电话', '']);
  expect(placed(rows)).toEqual(['legal_rep_name', 'legal_rep_phone']);
  expect(printDocument(adopt(rows).bytes)).toBe(
    '| 法定代表人 | 甲 | 手机 |  | 固定电话 | 0591-83330000 |',
  );
  expect(adopt(table(['法定代表人', '', '手机', ''])).unplaced).toContainEqual({
    field: 'legal_rep_phone',
    reason: 'kind',
  });
  expect(placed(table(['联系人', '', '固定电话', '']))).toEqual(['contact_name']);
});

test('what a person is asked goes on over rows that ask for nothing else', () => {
  const rows = table(['联系人', ''], ['手机', ''], ['电子邮箱', '']);
  expect(placed(rows)).toEqual(['contact_name', 'contact_mobile', 'contact_email']);
  const apart = table(['法定代表人', ''], ['注册资本', ''], ['手机', '']);
  expect(placed(apart)).not.toContain('legal_rep_phone');
});

test('after the line to sign on the date of application is the applicant’s', () => {
  const blank = run('        ', '<w:rPr><w:u w:val="single"/></w:rPr>');
  const lines =
    paragraph('法定代表人（签字）：', blank) + paragraph('申报日期：    年    月    日');
  expect(placed(lines)).toEqual(['application_date']);
});
