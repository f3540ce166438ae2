import { rememberByObject } from '../../base/index.ts';
import type { Answer, AnswerRow } from '../../rules/index.ts';
import { isAnswered } from '../../rules/index.ts';

/** A row of a table's answer, with its place among all its rows. */
export interface FilledRow {
  readonly at: number;
  readonly row: AnswerRow;
}

/** The rows of a table's answer that hold something; anything else has none. */
export function filledRows(answer: Answer): readonly FilledRow[] {
  return Array.isArray(answer) ? filledOf(answer) : [];
}

const filledOf = rememberByObject((answer: readonly unknown[]): readonly FilledRow[] =>
  answer
    .filter(
      (item): item is AnswerRow =>
        typeof item === 'object' && item !== null && !Array.isArray(item),
    )
    .map((row, at) => ({ at, row }))
    .filter(({ row }) => isAnswered([row])),
);
