import { align } from '../../base/index.ts';
import {
  allFields,
  kindOf,
  tidyAnswers,
  writeAnswer,
  writeRows,
  writtenAnswers,
} from '../../form/index.ts';
import type { Answer, Answers, Field, Form } from '../../form/index.ts';

/** A field that says something else in the second version. */
export interface FieldChange {
  readonly field: Field;
  /** In the form's words; '' where nothing stood or stands. Of a table the rows tell. */
  readonly before: string;
  readonly after: string;
  /** Rows of a table that are new, gone, or say something else; absent for other fields. */
  readonly rows?: readonly RowChange[];
}

export interface RowChange {
  /** From 1: its place in the second version, of a row that is gone in the first. */
  readonly row: number;
  /** '' for a row that is new. */
  readonly before: string;
  /** '' for one that is gone. */
  readonly after: string;
}

/** Where two versions of one application differ on the page, in the form's order. */
export function compareVersions(
  form: Form,
  before: Answers,
  after: Answers,
): readonly FieldChange[] {
  const [first, second] = [before, after].map((answers) => written(form, answers));
  return allFields(form).flatMap((field): readonly FieldChange[] => {
    const [one, other] = [first?.[field.id], second?.[field.id]];
    if (JSON.stringify(one ?? null) === JSON.stringify(other ?? null)) return [];
    if (kindOf(field).shape === 'rows') {
      const rows = compareRows(field, one, other);
      return rows.length === 0 ? [] : [{ field, before: '', after: '', rows }];
    }
    const change = { field, before: writeOne(field, one), after: writeOne(field, other) };
    const isSame = kindOf(field).shape !== 'picture' && change.before === change.after;
    return isSame ? [] : [change];
  });
}

/** What a page shows of the answers: what is hidden or unreadable has no part in it. */
function written(form: Form, answers: Answers): Answers {
  return writtenAnswers(form, tidyAnswers(allFields(form), answers));
}

function writeOne(field: Field, answer: Answer): string {
  return answer === undefined ? '' : writeAnswer(field, answer);
}

/** Rows that stand in both, in their order, are left out; of the others the first is held against the first. */
function compareRows(field: Field, before: Answer, after: Answer): readonly RowChange[] {
  let [at, to] = [0, 0];
  return align(rowsOf(field, before), rowsOf(field, after)).flatMap(({ isSame, one, other }) => {
    const [firstOne, firstOther] = [at + 1, to + 1];
    at += one.length;
    to += other.length;
    if (isSame) return [];
    return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => ({
      row: index < other.length ? firstOther + index : firstOne + index,
      before: one[index] ?? '',
      after: other[index] ?? '',
    })).filter(({ before: was, after: is }) => was !== is);
  });
}

function rowsOf(field: Field, answer: Answer): readonly string[] {
  if (answer === undefined) return [];
  return writeRows(field, answer).map((row) =>
    Object.values(row)
      .filter((text) => text !== '')
      .join('；'),
  );
}
