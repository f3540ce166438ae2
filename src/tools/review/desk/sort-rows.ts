import { foldText } from '../../../base/index.ts';
import type { LedgerColumn, LedgerRow } from '../../../desk/index.ts';

export const filters = ['all', 'found', 'open', 'overdue', 'unread'] as const;
export type Filter = (typeof filters)[number];

export interface Sorting {
  /** Id of the column. */
  readonly column: string;
  readonly isDown: boolean;
}

/** Whether the ledger lists a row under a filter. */
export function passes({ row, state, examined }: LedgerRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'found':
      return row.kind === 'unread' || (examined?.findings.length ?? 0) > 0;
    case 'open':
      return state.kind === 'received' || state.kind === 'marking';
    case 'overdue':
      return state.isOverdue;
    case 'unread':
      return row.kind === 'unread';
  }
}

/** All that stands in the row, folded for searching. */
export function textOf(row: LedgerRow, columns: readonly LedgerColumn[]): string {
  return foldText(columns.map(({ text }) => text(row)).join(' '));
}

/** The rows by one column; numbers as numbers, texts by their Chinese order. */
export function sortRows(
  rows: readonly LedgerRow[],
  columns: readonly LedgerColumn[],
  { column: id, isDown }: Sorting,
): readonly LedgerRow[] {
  const column = columns.find((one) => one.id === id);
  if (column === undefined) return rows;
  const keyed = rows.map((row) => ({ row, key: column.sort?.(row) ?? column.text(row) }));
  const compare = new Intl.Collator('zh', { numeric: true }).compare;
  keyed.sort(({ key: one }, { key: other }) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compare(String(one), String(other)),
  );
  const sorted = keyed.map(({ row }) => row);
  return isDown ? sorted.reverse() : sorted;
}
