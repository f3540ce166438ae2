import type { Difference } from './page/merge-differences.ts';
import { allFields, filledRows, isAnswered } from '../form/index.ts';
import type { Answers, Field, Form } from '../form/index.ts';

/** What is taken or left together: a field, or a row of a table. */
export interface DifferenceGroup {
  /** Unique among the groups of a document: `contact_name`, `supports.2`. */
  readonly key: string;
  readonly field: Field;
  /** Row of a table, from 0. */
  readonly row?: number;
  /** A row may be new in Word, or gone from there. */
  readonly change: 'changed' | 'added' | 'removed';
  readonly parts: readonly Difference[];
}

/** The differences of a document, rows as one each, in the form's order. */
export function groupDifferences(
  form: Form,
  answers: Answers,
  differences: readonly Difference[],
): readonly DifferenceGroup[] {
  return allFields(form).flatMap((field): readonly DifferenceGroup[] => {
    const own = differences.filter((difference) => difference.field === field.id);
    const rows = [...new Set(own.map(({ row }) => row))].sort((a, b) => (a ?? 0) - (b ?? 0));
    return rows.map((row) => {
      const parts = own.filter((difference) => difference.row === row);
      if (row === undefined) return { key: field.id, field, change: 'changed', parts };
      const change = changeOf(field, answers, row, parts);
      return { key: `${field.id}.${row}`, field, row, change, parts };
    });
  });
}

function changeOf(
  field: Field,
  answers: Answers,
  index: number,
  parts: readonly Difference[],
): DifferenceGroup['change'] {
  const row = filledRows(answers[field.id])[index]?.row;
  if (row === undefined) return 'added';
  const emptied = new Set(
    parts.filter(({ visible }) => visible === '').map(({ column }) => column),
  );
  const columns = (field.columns ?? []).filter(({ change }) => change === undefined);
  const isGone = columns.every(({ id }) => !isAnswered(row[id]) || emptied.has(id));
  return isGone && parts.every(({ visible }) => visible === '') ? 'removed' : 'changed';
}
