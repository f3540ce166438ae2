import type { Answer, AnswerRow } from '../rules/index.ts';
import { isAnswered } from '../rules/index.ts';

/** The rows of a table's answer that hold something, each with its place among all rows. */
export function filledRows(
  answer: Answer,
): readonly { readonly at: number; readonly row: AnswerRow }[] {
  return rowsOf(answer)
    .map((row, at) => ({ at, row }))
    .filter(({ row }) => isAnswered([row]));
}

/** A table's answer as rows; anything else has none. */
function rowsOf(answer: Answer): readonly AnswerRow[] {
  if (!Array.isArray(answer)) return [];
  return (answer as readonly unknown[]).filter(
    (item): item is AnswerRow => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}
