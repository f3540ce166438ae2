import type { Answer, AnswerRow, Answers, Column, Field, Form } from '../form/index.ts';
import { filledRows, kindOf, optionId, splitOptions } from '../form/index.ts';
import type { Difference } from './page/merge-differences.ts';
import { isBlank, readText } from './shown-answers.ts';

/**
 * The draft with what was edited in Word in place of what it carried. `taken` are the differences
 * someone chose: rows beyond the draft's are added, and a row whose cells are all empty goes.
 */
export function takeDifferences(
  form: Form,
  answers: Answers,
  taken: readonly Difference[],
): Answers {
  const result = new Map(Object.entries(answers));
  for (const field of form.sections.flatMap((section) => section.fields)) {
    const own = taken.filter((difference) => difference.field === field.id);
    if (own.length === 0) continue;
    const answer =
      kindOf(field).shape === 'rows'
        ? takeRows(field, answers[field.id], own)
        : takeText(field, own[own.length - 1]?.visible ?? '');
    if (answer === undefined) result.delete(field.id);
    else result.set(field.id, answer);
  }
  return Object.fromEntries(result);
}

/** The document numbers the rows that hold something, so blank ones between them don't count. */
function takeRows(field: Field, answer: Answer, taken: readonly Difference[]): Answer {
  const rows = new Map(filledRows(answer).map(({ row }, index) => [index, row]));
  for (const { row: index, column: id, visible } of taken) {
    const column = field.columns?.find((each) => each.id === id);
    // What the program computes follows from the other cells.
    if (index === undefined || column === undefined || column.change !== undefined) continue;
    const others = Object.entries(rows.get(index) ?? {}).filter(([each]) => each !== column.id);
    // Columns are never tables, so a cell's answer is never made of rows.
    const cell = takeText(column, visible) as AnswerRow[string];
    const own = cell === undefined ? [] : [[column.id, cell] as const];
    rows.set(index, Object.fromEntries([...others, ...own]));
  }
  const left = [...rows.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => row)
    .filter((row) => filledRows([row]).length > 0);
  return left.length === 0 ? undefined : left;
}

function takeText(entry: Field | Column, text: string): Answer {
  if (text.trim() === '' || isBlank(entry, text)) return undefined;
  if (kindOf(entry).control.name !== 'multi') return readText(entry, text);
  // What is no option stays beside those that are, for a person to see.
  return splitOptions(entry, text).map((name) => optionId(entry, name) ?? name);
}
