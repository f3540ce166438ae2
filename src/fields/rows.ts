import type { Answer, AnswerRow } from '../form/index.ts';

/**
 * While a table is edited each row carries a key under a name no column can have, so that rows keep
 * their controls, focus and errors when others are added, moved or removed. It leaves with `plainRows`.
 */
export const rowKey = '#';

export type KeyedRow = AnswerRow & { readonly [rowKey]: string };

/** The rows of an answer, each with its key; rows without one get theirs by place. */
export function keyedRows(answer: Answer): readonly KeyedRow[] {
  if (!Array.isArray(answer)) return [];
  const rows = (answer as readonly unknown[]).filter(
    (row): row is AnswerRow => typeof row === 'object' && row !== null && !Array.isArray(row),
  );
  const taken = new Set(rows.map(keyOf));
  let next = 0;
  return rows.map((row) => {
    const key = keyOf(row);
    if (key !== undefined) return { ...row, [rowKey]: key };
    do next++;
    while (taken.has(String(next)));
    return { ...row, [rowKey]: String(next) };
  });
}

function keyOf(row: AnswerRow): string | undefined {
  const key = row[rowKey];
  return typeof key === 'string' ? key : undefined;
}

/** The rows without keys, blank ones left out; undefined where none is left. */
export function plainRows(answer: Answer): readonly AnswerRow[] | undefined {
  const rows = keyedRows(answer)
    .map((row) => {
      const cells: Record<string, AnswerRow[string]> = {};
      for (const [column, value] of Object.entries(row))
        if (column !== rowKey && !isBlank(value)) cells[column] = value;
      return cells;
    })
    .filter((row) => Object.keys(row).length > 0);
  return rows.length > 0 ? rows : undefined;
}

/** The keys of the rows `plainRows` keeps, in its order, each with its place among all rows. */
export function filledRowKeys(
  answer: Answer,
): readonly { readonly at: number; readonly key: string }[] {
  return keyedRows(answer)
    .map((row, at) => ({ at, key: row[rowKey], isFilled: plainRows([row]) !== undefined }))
    .filter(({ isFilled }) => isFilled)
    .map(({ at, key }) => ({ at, key }));
}

function isBlank(value: AnswerRow[string]): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
