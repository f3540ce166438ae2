import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parsePastedRows } from '../../src/form/index.ts';
import type { Column } from '../../src/form/index.ts';

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
  expect(parsePastedRows(text, columns)).toEqual({
    rows: [
      { name: '福建某某科技有限公司', amount: '1200', on: '2025-06-01', before: '80', after: '60' },
      { name: '福建某某机械有限公司', amount: '3', on: '2025-06-02' },
    ],
    unread: [],
    ignored: [],
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
  expect(parsePastedRows(text, columns)).toEqual({
    rows: [
      { amount: '300', name: '某某' },
      { amount: '400', name: '某二' },
    ],
    unread: [],
    ignored: ['法人'],
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
  expect(parsePastedRows('甲\t若干', columns)).toEqual({
    rows: [{ name: '甲', amount: '若干' }],
    unread: [{ row: 0, column: 'amount', text: '若干' }],
    ignored: [],
  });
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
