import { parseDay } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { elapsed } from '../amounts/calendar.ts';
import type { TimeUnit } from '../amounts/calendar.ts';
import type { Answer, AnswerRow, Answers } from '../fact.ts';
import { isWithin } from '../amounts/range.ts';
import type { Range } from '../amounts/range.ts';

interface OfColumn {
  readonly column: string;
  readonly label: string;
  /** As the author wrote it. */
  readonly says: string;
}

/** What a cell must hold for its row to count: plain data, as a rule is. */
export type RowTest = OfColumn &
  (
    | { readonly kind: 'number'; readonly range: Range }
    | { readonly kind: 'option'; readonly options: readonly string[]; readonly negated: boolean }
    | { readonly kind: 'yesno'; readonly value: boolean }
    /** A day in a period, both ends of it in. */
    | { readonly kind: 'period'; readonly from: string; readonly to: string }
    /** How long before another day it lies. */
    | {
        readonly kind: 'age';
        readonly to: string;
        readonly unit: TimeUnit;
        readonly range: Range;
      }
    /** A day that another has not passed: 有效期内. */
    | { readonly kind: 'not-before'; readonly day: string }
  );

function dayOf(answer: Answer): string | undefined {
  return typeof answer === 'string' ? parseDay(answer) : undefined;
}

/** Whether a row is so; undefined while it can't be told. */
export function holdsOfRow(test: RowTest, row: AnswerRow, answers: Answers): boolean | undefined {
  const cell = row[test.column];
  switch (test.kind) {
    case 'number': {
      const value = numberAnswer(row, test.column);
      return value === undefined ? undefined : isWithin(value, test.range);
    }
    case 'option': {
      const chosen =
        typeof cell === 'string' ? [cell] : Array.isArray(cell) ? (cell as readonly string[]) : [];
      if (chosen.length === 0) return undefined;
      return chosen.some((option) => test.options.includes(option)) !== test.negated;
    }
    case 'yesno':
      return typeof cell === 'boolean' ? cell === test.value : undefined;
    case 'period': {
      const day = dayOf(cell);
      return day === undefined ? undefined : test.from <= day && day <= test.to;
    }
    case 'age': {
      const [from, to] = [dayOf(cell), dayOf(answers[test.to])];
      if (from === undefined || to === undefined) return undefined;
      return isWithin(elapsed(from, to, test.unit).toFixed(), test.range);
    }
    case 'not-before': {
      const [day, other] = [dayOf(cell), dayOf(answers[test.day])];
      return day === undefined || other === undefined ? undefined : day >= other;
    }
  }
}

/** Answers beside the table that a test looks at. */
export function dayOfTest(test: RowTest): readonly string[] {
  return test.kind === 'age' ? [test.to] : test.kind === 'not-before' ? [test.day] : [];
}
