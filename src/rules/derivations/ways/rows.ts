import { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { isAnswered, numberAnswer } from '../../answered.ts';
import type { Answer, AnswerRow, Answers } from '../../fact.ts';
import { foldName } from '../../wording/named-list.ts';
import type { Derivation, Lack } from '../derivation.ts';
import { dayOfTest, holdsOfRow } from '../row-test.ts';
import type { RowTest } from '../row-test.ts';

/** What a column adds up to: not more than so much a row, nor a group of rows. */
export interface Cap {
  /** Rows that have the same in this column; absent: each row by itself. */
  readonly by?: string;
  readonly most: string;
}

/**
 * A number out of the rows of a list: how many are so, what a column of theirs comes to. Every row
 * must be as `where` says and none of `except`.
 */
export interface RowsFrom {
  readonly kind: 'rows';
  readonly of: string;
  readonly where: readonly RowTest[];
  readonly except: readonly RowTest[];
  readonly take: 'count' | 'sum' | 'highest' | 'lowest' | 'repeats';
  /** One to add up or compare; those by which rows are the same; none to count. */
  readonly columns: readonly string[];
  /** Their labels, in their order. */
  readonly labels: readonly string[];
  readonly caps: readonly Cap[];
}

function rowsOf(answer: Answer): readonly AnswerRow[] | undefined {
  if (!Array.isArray(answer) || !isAnswered(answer)) return undefined;
  return (answer as readonly unknown[]).filter(
    (row): row is AnswerRow =>
      typeof row === 'object' && row !== null && isAnswered([row as AnswerRow]),
  );
}

/** Whether a row counts; the test that can't be told yet, where that decides. */
function isKept(from: RowsFrom, row: AnswerRow, answers: Answers): boolean | RowTest {
  const told = [
    ...from.where.map((test) => ({ test, holds: holdsOfRow(test, row, answers) })),
    ...from.except.map((test) => {
      const holds = holdsOfRow(test, row, answers);
      return { test, holds: holds === undefined ? undefined : !holds };
    }),
  ];
  if (told.some(({ holds }) => holds === false)) return false;
  return told.find(({ holds }) => holds === undefined)?.test ?? true;
}

function addUp(
  figures: readonly { readonly row: AnswerRow; readonly value: Big }[],
  caps: readonly Cap[],
): Big {
  let groups = figures.map(({ row, value }) => ({ row, value }));
  for (const { by, most } of caps) {
    const sums = new Map<string | number, { readonly row: AnswerRow; readonly value: Big }>();
    groups.forEach(({ row, value }, at) => {
      const key = by === undefined ? at : foldName(String(row[by] ?? ''));
      const before = sums.get(key);
      sums.set(key, { row, value: before === undefined ? value : before.value.plus(value) });
    });
    groups = [...sums.values()].map(({ row, value }) => ({
      row,
      value: value.gt(most) ? new Big(most) : value,
    }));
  }
  return groups.reduce((sum, { value }) => sum.plus(value), new Big(0));
}

function repeatsIn(rows: readonly AnswerRow[], columns: readonly string[]): number {
  const keys = rows.map((row) =>
    JSON.stringify(columns.map((id) => foldName(String(row[id] ?? '')))),
  );
  return keys.length - new Set(keys).size;
}

export const rows: Derivation<RowsFrom> = {
  // So many rows are never less than none.
  span: ({ take }) => (take === 'count' || take === 'repeats' ? { low: new Big(0) } : {}),
  facts: ({ of, where, except }) => [...new Set([of, ...[...where, ...except].flatMap(dayOfTest)])],
  work: (from, answers) => {
    const { of, take, columns, labels, caps } = from;
    const all = rowsOf(answers[of]);
    if (all === undefined) return { kind: 'unanswered' };
    const kept: { readonly row: AnswerRow; readonly at: number }[] = [];
    for (const [at, row] of all.entries()) {
      const counts = isKept(from, row, answers);
      if (counts === true) kept.push({ row, at });
      if (typeof counts === 'boolean') continue;
      const isDayMissing = dayOfTest(counts).some((id) => !isAnswered(answers[id]));
      return isDayMissing ? { kind: 'unanswered' } : blank(of, at, counts.label);
    }
    if (take === 'count') return { kind: 'number', value: new Big(kept.length) };
    for (const { row, at } of kept) {
      const missing = columns.findIndex((id) => !isAnswered(row[id]));
      if (missing >= 0) return blank(of, at, labels[missing] ?? '');
    }
    if (take === 'repeats')
      return {
        kind: 'number',
        value: new Big(
          repeatsIn(
            kept.map(({ row }) => row),
            columns,
          ),
        ),
      };
    const [column = ''] = columns;
    const figures: { readonly row: AnswerRow; readonly value: Big }[] = [];
    for (const { row, at } of kept) {
      const value = numberAnswer(row, column);
      if (value === undefined) return blank(of, at, labels[0] ?? '');
      figures.push({ row, value: new Big(value) });
    }
    if (take === 'sum') return { kind: 'number', value: addUp(figures, caps) };
    // Of no row that counts there is neither a highest nor a lowest: 0, as of what is not there.
    const [first = new Big(0), ...others] = figures.map(({ value }) => value);
    const isFurther = (one: Big, other: Big) =>
      take === 'highest' ? one.gt(other) : one.lt(other);
    return {
      kind: 'number',
      value: others.reduce((far, each) => (isFurther(each, far) ? each : far), first),
    };
  },
  write: ({ of, take, labels, where, except }, written, words) => {
    const tests = [
      ...where.map(({ label, says }) => say(words, 'rules.rows_where', { column: label, says })),
      ...except.map(({ label, says }) => say(words, 'rules.rows_except', { column: label, says })),
    ].join('；');
    const column = labels.join('、');
    const which = tests === '' ? '' : say(words, 'rules.rows_which', { tests });
    return say(words, `rules.rows_${take}`, { table: written(of), which, column });
  },
};

function blank(fact: string, at: number, column: string): Lack {
  return { kind: 'blank-cell', fact, row: at + 1, column };
}
