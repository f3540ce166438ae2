import type { Answer } from '../../rules/index.ts';
import { computedRow } from '../change.ts';
import type { Entry } from '../kinds/kind.ts';
import { filledRows } from './rows.ts';
import { writeAnswer } from '../answers/write-answer.ts';

/** The rows of a table that hold something, computed columns with them, each cell in words. */
export function writeRows(
  { columns = [] }: Entry,
  answer: Answer,
): readonly Readonly<Record<string, string>>[] {
  return filledRows(answer).map(({ row }) => {
    const whole = computedRow(columns, row);
    return Object.fromEntries(
      columns.map((column) => [column.id, writeAnswer(column, whole[column.id], false)]),
    );
  });
}
