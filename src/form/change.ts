import type { Big } from 'big.js';

import { growthOf } from '../rules/index.ts';
import type { AnswerRow } from '../rules/index.ts';
import { numberOf } from './answers/amount.ts';
import type { Column } from './field.ts';

/** (after − before) ÷ before in per cent, to two decimals; undefined without both, or from 0. */
export function changeOf(
  columns: readonly Column[],
  row: AnswerRow,
  column: Column,
): Big | undefined {
  if (column.change === undefined) return undefined;
  const before = valueOf(columns, row, column.change.before);
  const after = valueOf(columns, row, column.change.after);
  if (before === undefined || after === undefined || before.eq(0)) return undefined;
  return growthOf(after, before).times(100).round(2);
}

/** The row with its computed columns, and without what was typed into them. */
export function computedRow(columns: readonly Column[], row: AnswerRow): AnswerRow {
  const computed = columns.filter((column) => column.change !== undefined);
  if (computed.length === 0) return row;
  const result: Record<string, AnswerRow[string]> = { ...row };
  for (const column of computed) {
    const change = changeOf(columns, row, column);
    result[column.id] = change === undefined ? undefined : change.toFixed();
  }
  return result;
}

function valueOf(columns: readonly Column[], row: AnswerRow, id: string): Big | undefined {
  const column = columns.find((each) => each.id === id);
  return column && numberOf(column, row[id]);
}
