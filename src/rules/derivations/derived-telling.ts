import type { DerivedFact } from './table.ts';
import type { Reason, Telling } from '../tell/reason.ts';

/** What is said of facts that are worked out. */
export interface DerivedTelling {
  /** Why one has no number: what isn't answered, or what can't be worked out of what is. */
  readonly lacking: (
    fact: DerivedFact,
    telling: Telling,
    key: 'rules.unanswered' | 'rules.unanswered_limit',
    values: Readonly<Record<string, string>>,
  ) => Reason;
  /** How it came to be: `30 人 ÷ 120 人 = 25%`. */
  readonly given: (fact: DerivedFact, telling: Telling) => string;
}

let known: DerivedTelling | undefined;

/** Makes it known to `derivedTelling`; few policies use such facts (fetch-rarer.ts). */
export function addDerivedTelling(telling: DerivedTelling): void {
  known = telling;
}

/** Throws where it was not fetched. */
export function derivedTelling(): DerivedTelling {
  if (known === undefined) throw new Error('derived facts were not fetched');
  return known;
}
