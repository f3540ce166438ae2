import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { readSheets } from '../../src/compose/index.ts';
import { allFields } from '../../src/form/index.ts';
import { readEarlier } from '../../src/review/index.ts';
import type { EarlierRow } from '../../src/review/index.ts';
import { forms, policy } from './kit/real-project.ts';

test('lists of earlier years are read by their heads, whatever stands above them', () => {
  const csv =
    '2023 年入选名单,,\n序号,企业名称（全称）,统一社会信用代码\n1,福建某某科技有限公司,91350100M00010NY40\n';
  const fields = forms.flatMap(allFields);
  const rows = readEarlier('名单.csv', readSheets(strToU8(csv)) ?? [], fields, policy.words);
  expect(rows).toEqual([
    {
      list: '名单.csv',
      where: '名单.csv 第 3 行',
      unit: '福建某某科技有限公司',
      code: '91350100M00010NY40',
      project: '',
    },
  ]);
  expect(
    readEarlier('x', readSheets(strToU8('a,b\n1,2\n')) ?? [], fields, policy.words),
  ).toBeUndefined();
  expect(readSheets(strToU8('PK\u0003\u0004'))).toBeUndefined();
});

const earlierLists: readonly (readonly [what: string, csv: string, found: readonly string[]])[] = [
  [
    'a title that ends like a head is none',
    '2023年第一批企业,\n序号,单位名称\n1,甲厂\n',
    ['名单.csv 第 3 行 甲厂'],
  ],
  [
    'names of units and projects are no heads, though they end as heads do',
    '序号,名称,项目名称\n1,福建甲某公司,某某平台\n',
    ['名单.csv 第 2 行 某某平台'],
  ],
  [
    'a head that the form knows by name goes before one that ends like it',
    '附件企业,推荐单位,申报单位\n序号,推荐单位,单位名称\n1,某局,甲厂\n',
    ['名单.csv 第 3 行 甲厂'],
  ],
  [
    'years one below the other, each with a head of its own',
    '单位名称,项目名称\n甲厂,一\n2024 年,\n项目名称,单位名称\n二,乙厂\n',
    ['名单.csv 第 2 行 甲厂 一', '名单.csv 第 3 行 2024 年', '名单.csv 第 5 行 乙厂 二'],
  ],
];

test.each(earlierLists)('of a list of earlier years %s', (_, csv, expected) => {
  const fields = forms.flatMap(allFields);
  const rows = readEarlier('名单.csv', readSheets(strToU8(csv)) ?? [], fields, policy.words);
  const tellRow = ({ where, unit, project }: EarlierRow): string =>
    [where, unit, project].filter((part) => part !== '').join(' ');
  expect(rows?.map(tellRow)).toEqual(expected);
});

test('a list whose cells take more room than any list has, or whose quote has no pair, is refused', () => {
  const rows = Array.from(
    { length: 200 },
    (_, at) => `<row r="${at + 1}"><c r="ZZZ${at + 1}"><v>1</v></c></row>`,
  );
  const book = (text: string) =>
    zipSync({
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${text}</sheetData></worksheet>`),
    });
  expect(readSheets(book(rows.slice(0, 2).join('')))).toHaveLength(1);
  expect(readSheets(book(rows.join('')))).toBeUndefined();
  expect(readSheets(book('<row r="99999999"><c r="A1"><v>1</v></c></row>'))).toBeUndefined();
  expect(readSheets(strToU8('单位名称,备注\n甲厂,"没有写完\n乙厂,\n'))).toBeUndefined();
  expect(readSheets(strToU8('单位名称\n甲厂\n'))).toEqual([[['单位名称'], ['甲厂'], ['']]]);
});

test('of a workbook every sheet is read, shared, inline and numbered cells alike', () => {
  const sheet = (rows: string) =>
    strToU8(`<worksheet xmlns="x"><sheetData>${rows}</sheetData></worksheet>`);
  const shared =
    '<sst><si><t>单位</t></si><si><r><t>福建</t></r><r><t>某某厂</t></r><rPh><t>fu</t></rPh></si></sst>';
  const book = zipSync({
    'xl/sharedStrings.xml': strToU8(shared),
    'xl/worksheets/sheet10.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheet(
      '<row r="2"><c r="B2" t="s"><v>0</v></c></row><row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4" t="inlineStr"><is><t>直接写</t></is></c></row>',
    ),
  });
  expect(readSheets(book)).toEqual([[[], ['', '单位'], [], ['', '福建某某厂', '直接写']], [['1']]]);
});
