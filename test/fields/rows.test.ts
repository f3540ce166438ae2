import fc from 'fast-check';
import { expect, test } from 'vitest';

import { moveRow, pasteRows } from '../../src/fields/list/edit-rows.ts';
import { freshKey, setCell } from '../../src/fields/blank-rows.ts';
import { keyedRows, plainRows, rowKey } from '../../src/fields/rows.ts';

const rows = keyedRows([{ name: '甲' }, { name: '乙' }, { name: '丙' }]);

test('keys stay with their rows when rows move, and never reach a draft', () => {
  const moved = moveRow(rows, '3', -1);
  expect(moved.map((row) => [row[rowKey], row['name']])).toEqual([
    ['1', '甲'],
    ['3', '丙'],
    ['2', '乙'],
  ]);
  expect(plainRows(moved)).toEqual([{ name: '甲' }, { name: '丙' }, { name: '乙' }]);
});

test('a row does not move over the edge', () => {
  expect(moveRow(rows, '1', -1)).toBe(rows);
  expect(moveRow(rows, '3', 1)).toBe(rows);
});

test('blank rows are no answer', () => {
  expect(plainRows([{ name: '' }, { name: undefined }])).toBeUndefined();
  expect(plainRows(setCell(rows, '2', 'name', ' '))).toEqual([{ name: '甲' }, { name: '丙' }]);
});

test('a fresh key is no key in use', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string() })), (given) => {
      const keyed = keyedRows(given);
      expect(keyed.map((row) => row[rowKey])).not.toContain(freshKey(keyed));
      expect(new Set(keyed.map((row) => row[rowKey])).size).toBe(keyed.length);
    }),
  );
});

test('pasted rows fill from one row down and stop at the limit', () => {
  const pasted = pasteRows(rows, '3', [{ name: '丁' }, { name: '戊' }, { name: '己' }], 4);
  expect(plainRows(pasted.rows)).toEqual([
    { name: '甲' },
    { name: '乙' },
    { name: '丁' },
    { name: '戊' },
  ]);
  expect(pasted).toMatchObject({ placed: 2, cut: 1 });
});
