import type { Big } from 'big.js';
import { suggestName } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Answers, Fact } from '../fact.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import type { Span } from './span.ts';

/** Why nothing comes of what is answered: `fact` is what it lies in. */
export type Lack =
  | { readonly kind: 'no-divisor'; readonly fact: string }
  /** A row of a table, counted from one, lacks what decides on it. */
  | {
      readonly kind: 'blank-cell';
      readonly fact: string;
      readonly row: number;
      readonly column: string;
    }
  /** A list of the policy has no such line. */
  | { readonly kind: 'not-listed'; readonly fact: string; readonly list: string };

/** The number that answers come to; or that something isn't answered, or can't be used. */
export type Worked =
  { readonly kind: 'number'; readonly value: Big } | { readonly kind: 'unanswered' } | Lack;

/** One way to work a number out of answers, where answers are. */
export interface Derivation<From> {
  /** Facts it looks at, asked or worked out before. */
  readonly facts: (from: From) => readonly string[];
  readonly work: (from: From, answers: Answers) => Worked;
  /** The sum as it is shown, `30 人 ÷ 120 人`; `written` gives each figure with its unit. */
  readonly write: (
    from: From,
    written: (fact: string) => string,
    words: Words,
    answers: Answers,
  ) => string;
  /** Where it lies while not all is answered, by where its figures lie; absent: anywhere. */
  readonly span?: (from: From, of: (fact: string) => Span, answers: Answers) => Span;
}

/** The same where content is read and checked. */
export interface DerivationSource<From> {
  /** How content names it: `ratio`. */
  readonly key: string;
  /** What stands under its key; `unit` is that of the result. Undefined, and reported, when wrong. */
  readonly parse: (
    source: unknown,
    unit: string | undefined,
    scope: ParseScope,
  ) => From | undefined;
  /** Every small change to it. */
  readonly flips: (from: From) => readonly {
    readonly change: string;
    readonly description: string;
    readonly from: From;
  }[];
  /** The amounts it takes from the text, as the author wrote them: `200 万元`, `0.3%`. */
  readonly stated?: (from: From) => readonly string[];
}

/** The facts of a list of ids; reports what is no fact, or not of a kind that can be used. */
export function readFigures(
  source: unknown,
  kinds: readonly Fact['kind'][],
  scope: ParseScope,
): readonly Fact[] | undefined {
  const ids: readonly unknown[] = Array.isArray(source) ? source : [];
  const figures = ids.flatMap((id, index) => {
    const fact = typeof id === 'string' ? scope.facts.get(id) : undefined;
    if (fact !== undefined && kinds.includes(fact.kind)) return [fact];
    if (typeof id === 'string' && scope.lost?.has(id) === true) return [];
    const message =
      typeof id !== 'string'
        ? '这里要写一个事实的 id'
        : fact === undefined
          ? `没有事实“${id}”${suggestName(id, [...scope.facts.keys()])}；算出来的事实要写在用它的之前`
          : `事实“${fact.id}”的类型是 ${fact.kind}，这里只能用 ${kinds.join('、')}`;
    scope.report([...scope.path, index], message);
    return [];
  });
  if (!Array.isArray(source)) scope.report(scope.path, '这里应是一列事实');
  return figures.length === ids.length && ids.length > 0 ? figures : undefined;
}
