import fc from 'fast-check';
import { expect, test } from 'vitest';

import { mostInAnswer, parsePastedRows } from '../../src/form/index.ts';
import type { Column } from '../../src/form/index.ts';
import { countProcessorTime } from '../processor-time.ts';

/** What came of a paste, columns by their id. */
function pasted(text: string, from = 0, of: readonly Column[] = columns) {
  const { rows, taken, unread, ignored, leftOut } = parsePastedRows(text, of, from);
  return {
    rows,
    taken: taken.map(({ heading, column }) => `${heading}→${column.id}`),
    unread: unread.map(({ row, column, issue }) => `${row}.${column.id}: ${issue.key}`),
    ignored,
    leftOut,
  };
}

const columns: readonly Column[] = [
  { id: 'name', kind: 'text', label: '企业名称', required: true },
  { id: 'amount', kind: 'money', label: '金额', unit: '万元', required: false },
  { id: 'on', kind: 'date', label: '日期', required: false },
  { id: 'before', kind: 'decimal', label: '前', required: false },
  { id: 'after', kind: 'decimal', label: '后', required: false },
  {
    id: 'change',
    kind: 'percent',
    label: '变化率',
    required: false,
    change: { before: 'before', after: 'after' },
  },
];

test('takes columns as they stand', () => {
  const text =
    '福建某某科技有限公司\t1,200\t2025/6/1\t80\t60\n福建某某机械有限公司\t3万元\t20250602';
  expect(pasted(text)).toEqual({
    rows: [
      { name: '福建某某科技有限公司', amount: '1200', on: '2025-06-01', before: '80', after: '60' },
      { name: '福建某某机械有限公司', amount: '3', on: '2025-06-02' },
    ],
    taken: ['1→name', '2→amount', '3→on', '4→before', '5→after'],
    unread: [],
    ignored: [],
    leftOut: [],
  });
});

test('leaves the computed column out, in or not in what was copied', () => {
  const wide = parsePastedRows('某\t1\t2025-06-01\t80\t60\t-25%', columns);
  expect(wide.rows).toEqual([
    { name: '某', amount: '1', on: '2025-06-01', before: '80', after: '60' },
  ]);
});

test('follows headings, in their own order, with units and 序号', () => {
  const text = '序号\t金额（万元）\t企业名称\t法人\r\n1\t300\t某某\t张某\r\n2\t400\t某二\t李某\r\n';
  expect(pasted(text)).toEqual({
    rows: [
      { amount: '300', name: '某某' },
      { amount: '400', name: '某二' },
    ],
    taken: ['金额（万元）→amount', '企业名称→name'],
    unread: [],
    ignored: ['法人'],
    leftOut: [],
  });
});

test('leaves a leading numbering out', () => {
  const text = '1\t甲\t10\t2025-06-01\t1\t2\n2\t乙\t20\t2025-06-01\t1\t2';
  expect(parsePastedRows(text, columns.slice(0, 5)).rows.map(({ name }) => name)).toEqual([
    '甲',
    '乙',
  ]);
});

test('reads cells with line breaks and quotes', () => {
  const { rows } = parsePastedRows('"某某\n（福州）""总部"""\t5\n乙\t6', columns);
  expect(rows).toEqual([
    { name: '某某\n（福州）"总部"', amount: '5' },
    { name: '乙', amount: '6' },
  ]);
});

test('keeps and names a cell that cannot be read', () => {
  expect(pasted('甲\t若干')).toMatchObject({
    rows: [{ name: '甲', amount: '若干' }],
    unread: ['0.amount: not_number'],
  });
});

test('headings give the order wherever they were pasted', () => {
  const text = '企业名称\t金额\t日期\n甲\t10\t2025-06-01';
  expect(pasted(text, 1).rows).toEqual([{ name: '甲', amount: '10', on: '2025-06-01' }]);
  expect(pasted('10\t2025-06-01', 1).rows).toEqual([{ amount: '10', on: '2025-06-01' }]);
});

test('a heading in another unit is converted, and only that', () => {
  const text = '企业名称\t金额（元）\n甲\t30,000,000\n乙\t2亿\n丙\t5家';
  expect(pasted(text)).toMatchObject({
    rows: [
      { name: '甲', amount: '3000' },
      { name: '乙', amount: '20000' },
      { name: '丙', amount: '5家' },
    ],
    unread: ['2.amount: other_unit'],
  });
});

test('a title above the headings and a total below are no rows, and are named', () => {
  const text = '投入明细表\t\n企业名称\t金额\n甲\t10\n小 计\t10\n乙\t20\n合计（万元）：\t30';
  expect(pasted(text)).toMatchObject({
    rows: [
      { name: '甲', amount: '10' },
      { name: '乙', amount: '20' },
    ],
    leftOut: ['投入明细表', '小 计', '合计（万元）：'],
  });
});

test.each([
  ['a line above the headings', '单位：元\t\n企业名称\t金额\n甲\t50000'],
  ['a title', '投入明细（单位：元）\n企业名称\t金额\n甲\t50000'],
  ['a line below the headings', '企业名称\t金额\n\t（元）\n甲\t50000'],
  ['a stroke', '企业名称\t金额/元\n甲\t50000'],
])('the unit is taken from %s', (_, text) => {
  expect(pasted(text)).toMatchObject({ rows: [{ name: '甲', amount: '5' }], unread: [] });
});

test('a heading that names its own unit keeps it below a line that names another', () => {
  const text = '单位：元\n企业名称\t金额（万元）\n甲\t5';
  expect(pasted(text).rows).toEqual([{ name: '甲', amount: '5' }]);
});

test('notes below, sums of a page and headings printed again are no rows, and are named', () => {
  const text =
    '企业名称\t金额\n甲\t5\n本页小计\t5\n企业名称\t金额\n乙\t6\n合计2家\t11\n共 2 家\t11\n平均值\t5.5\n注：含税\t\n制表人：张某\t日期：2025-1-1';
  expect(pasted(text)).toMatchObject({
    rows: [
      { name: '甲', amount: '5' },
      { name: '乙', amount: '6' },
    ],
    unread: [],
    leftOut: ['本页小计', '企业名称', '合计2家', '共 2 家', '平均值', '注：含税', '制表人：张某'],
  });
  const firms = '企业名称\t金额\n合计科技有限公司\t5\n共享科技有限公司\t6\n平均律文化公司\t7';
  expect(pasted(firms).rows).toHaveLength(3);
});

test('names columns beyond the table', () => {
  expect(pasted('甲\t1\t\t\t\t\t多\n乙\t2').ignored).toEqual(['7']);
});

test('nothing gives nothing', () => {
  expect(parsePastedRows('\n\t\n', columns).rows).toEqual([]);
});

test('reads back every cell that a spreadsheet copies', () => {
  const two = columns
    .slice(0, 1)
    .concat({ id: 'note', kind: 'text', label: '备注', required: false });
  const cell = fc.string({ minLength: 1 }).map((text) => `字${text.replace(/\r/g, '')}字`);
  const quote = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (table) => {
      const text = table.map((row) => row.map(quote).join('\t')).join('\n');
      expect(parsePastedRows(text, two).rows).toEqual(
        table.map(([name, note]) => ({ name, note })),
      );
    }),
  );
});

test('of a cell that no field has room for as much goes in as in a field, and that is told', () => {
  const { rows, unread } = pasted(`甲\t1\n${'乙'.repeat(200_000)}\t2`);
  expect(rows).toEqual([
    { name: '甲', amount: '1' },
    { name: '乙'.repeat(mostInAnswer), amount: '2' },
  ]);
  expect(unread).toEqual(['1.name: full']);
});

test('a heading of brackets that never close is read at once', () => {
  const took = countProcessorTime();
  expect(pasted(`名称\t日期${'（'.repeat(300_000)}\n甲\t2025.1`).rows).toHaveLength(2);
  expect(took()).toBeLessThan(2_000);
});

const mixed: readonly Column[] = [
  { id: 'name', kind: 'text', label: '企业名称', required: true },
  { id: 'on', kind: 'date', label: '日期', required: false },
  { id: 'amount', kind: 'money', label: '金额', unit: '万元', required: false },
];

test.each([
  ['3', '4', '5'],
  ['①', '②', '③'],
  ['(1)', '（2）', '(3)'],
  ['1.', '2.', '3.'],
  ['1、', '2、', '3、'],
  ['008', '009', '010'],
  ['１', '２', '３'],
  ['一', '二', '三'],
  ['（十）', '（十一）', '（十二）'],
  ['第7项', '第8项', '第9项'],
  ['1', '', '2'],
  ['1', '2', '4'],
  ['A-1', 'A-2', 'B-1'],
  ['√', '√', '√'],
])('%s, %s, %s before the first column is left out, and said', (...numbers) => {
  const whole = numbers.map((number) => `${number}\t福建某某公司\t2025-03-01\t5`).join('\n');
  const row = { name: '福建某某公司', on: '2025-03-01', amount: '5' };
  expect(pasted(whole, 0, mixed)).toEqual({
    rows: [row, row, row],
    taken: ['2→name', '3→on', '4→amount'],
    unread: [],
    ignored: ['1'],
    leftOut: [],
  });
});

test('numbers of lines are left out where the last columns were not copied, too', () => {
  const { rows, ignored } = pasted('4\t甲\t2025-03-01\n5\t乙\t2025-03-02', 0, mixed);
  expect(rows.map(({ name }) => name)).toEqual(['甲', '乙']);
  expect(ignored).toEqual(['1']);
});

test('a blank column in front, or one line with its number, moves nothing', () => {
  expect(pasted('\t甲\t2025-03-01\n\t乙\t2025-03-02', 0, mixed).rows[0]).toEqual({
    name: '甲',
    on: '2025-03-01',
  });
  expect(pasted('5\t甲\t2025-03-01\t5', 0, mixed).rows).toEqual([
    { name: '甲', on: '2025-03-01', amount: '5' },
  ]);
});

test('figures of the table that run by chance stay', () => {
  const years: readonly Column[] = [
    { id: 'year', kind: 'int', label: '年份', required: true },
    { id: 'sales', kind: 'money', label: '营收', unit: '万元', required: false },
  ];
  const kept = pasted('2021\t500\t60\n2022\t600\t70\n2023\t700\t80', 0, years);
  expect(kept.rows[0]).toEqual({ year: '2021', sales: '500' });
  expect(kept.ignored).toEqual(['3']);
  expect(pasted('1\n2\n3', 0, mixed).rows).toEqual([{ name: '1' }, { name: '2' }, { name: '3' }]);
  expect(pasted('甲\t2025-03-01\t5\t1\n乙\t2025-03-01\t6\t2', 0, mixed).ignored).toEqual(['4']);
});

test('a column without a heading is named by its place', () => {
  const text = '\t企业名称\t金额\n项目一\t甲\t5\n项目二\t乙\t6';
  expect(pasted(text, 0, mixed).ignored).toEqual(['1']);
});
