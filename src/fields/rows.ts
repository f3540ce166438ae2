import { rememberByObject } from '../base/index.ts';
import type { Answer, AnswerRow } from '../form/index.ts';

/**
 * While a table is edited each row carries a key under a name no column can have, so that rows keep
 * their controls, focus and errors when others are added, moved or removed. It leaves with `plainRows`.
 */
export const rowKey = '#';

export type KeyedRow = AnswerRow & { readonly [rowKey]: string };

/**
 * The rows of an answer, each with its key; rows without one get theirs by place. A row that has its
 * key stays the same object: what is worked out of one is remembered with it.
 */
export function keyedRows(answer: Answer): readonly KeyedRow[] {
  if (!Array.isArray(answer)) return [];
  const items = answer as readonly unknown[];
  // Asked of thousands of rows at every key.
  if (items.every(isKeyed)) return items;
  const rows = items.filter(
    (row): row is AnswerRow => typeof row === 'object' && row !== null && !Array.isArray(row),
  );
  const taken = new Set(rows.map((row) => row[rowKey]));
  let next = 0;
  return rows.map((row) => {
    if (isKeyed(row)) return row;
    do next++;
    while (taken.has(String(next)));
    const keyed: KeyedRow = { ...row, [rowKey]: String(next) };
    if (isWhole(row)) plainOf.set(keyed, row);
    return keyed;
  });
}

function isKeyed(row: unknown): row is KeyedRow {
  return typeof row === 'object' && row !== null && typeof (row as AnswerRow)[rowKey] === 'string';
}

/** The rows without keys, blank ones left out; undefined where none is left. */
export function plainRows(answer: Answer): readonly AnswerRow[] | undefined {
  const rows = keyedRows(answer)
    .map(plainRow)
    .filter((row) => row !== undefined);
  return rows.length > 0 ? rows : undefined;
}

/** Of a row that got its key here, what it was before: a list that is opened is not made twice over. */
const plainOf = new WeakMap<KeyedRow, AnswerRow>();

/** It has no key under any form, and every one of its cells holds something. */
function isWhole(row: AnswerRow): boolean {
  let cells = 0;
  for (const column in row) {
    if (column === rowKey || isBlank(row[column])) return false;
    cells += 1;
  }
  return cells > 0;
}

/** Some cell of it holds something. */
export function isFilledRow(row: KeyedRow): boolean {
  return plainRow(row) !== undefined;
}

function plainRow(row: KeyedRow): AnswerRow | undefined {
  return plainOf.get(row) ?? cellsOf(row);
}

/** The cells of a row that hold something; undefined where none does. */
const cellsOf = rememberByObject((row: KeyedRow): AnswerRow | undefined => {
  const cells: Record<string, AnswerRow[string]> = {};
  for (const [column, value] of Object.entries(row))
    if (column !== rowKey && !isBlank(value)) cells[column] = value;
  return Object.keys(cells).length > 0 ? cells : undefined;
});

/** The keys of the rows `plainRows` keeps, in its order, each with its place among all rows. */
export function filledRowKeys(
  answer: Answer,
): readonly { readonly at: number; readonly key: string }[] {
  return Array.isArray(answer) ? keysOf(answer) : [];
}

const keysOf = rememberByObject((answer: readonly unknown[]) =>
  // Anything but rows is passed over by keyedRows.
  keyedRows(answer as Answer)
    .map((row, at) => ({ at, key: row[rowKey], isFilled: isFilledRow(row) }))
    .filter(({ isFilled }) => isFilled)
    .map(({ at, key }) => ({ at, key })),
);

function isBlank(value: AnswerRow[string]): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
