import type { Answer, AnswerRow } from '../rules/index.ts';

/** Whether anything stands there: blank text, an empty list and rows of blanks are no answer. */
export function isAnswered(answer: Answer): boolean {
  if (answer === null || answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer === 'number' || typeof answer === 'boolean') return true;
  // Untyped data from a file may hold anything.
  if (!Array.isArray(answer)) return false;
  return (answer as readonly unknown[]).some((item) => {
    if (typeof item === 'string') return item !== '';
    return typeof item === 'object' && item !== null && isRowAnswered(item as AnswerRow);
  });
}

/** Whether any cell of a table's row holds something. */
function isRowAnswered(row: AnswerRow): boolean {
  return Object.keys(row).some((column) => isAnswered(row[column]));
}

/** The rows of a table's answer that hold something, each with its place among all rows. */
export function filledRows(
  answer: Answer,
): readonly { readonly at: number; readonly row: AnswerRow }[] {
  return rowsOf(answer)
    .map((row, at) => ({ at, row }))
    .filter(({ row }) => isRowAnswered(row));
}

/** A table's answer as rows; anything else has none. */
function rowsOf(answer: Answer): readonly AnswerRow[] {
  if (!Array.isArray(answer)) return [];
  return (answer as readonly unknown[]).filter(
    (item): item is AnswerRow => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}
