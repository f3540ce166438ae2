import fc from 'fast-check';
import { expect, test } from 'vitest';

import { joinRows } from '../../src/fields/join-rows.ts';
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

test('rows given before a stored list was there keep their keys and stand in front of it', () => {
  const given = [{ '#': '1' }, { '#': '2', name: '丁' }];
  const joined = keyedRows(joinRows(rows, given));
  expect(joined[0]).toEqual(given[1]);
  expect(plainRows(joined)?.map(({ name }) => name)).toEqual(['丁', '甲', '乙', '丙']);
  expect(new Set(joined.map((row) => row[rowKey])).size).toBe(4);
  // What has its key to itself stays the very object that it was.
  expect(joined[1]).toBe(rows[0]);
});

test('a row that says what the stored one of its place says is that row', () => {
  const stored = [{ name: '甲', code: '1' }, { name: '乙' }];
  expect(plainRows(joinRows(stored, [{ '#': '1', name: '甲' }]))).toEqual(stored);
  expect(joinRows(undefined, [{ '#': '1', name: '甲' }])).toEqual([{ '#': '1', name: '甲' }]);
  expect(joinRows(stored, undefined)).toBeUndefined();
});
