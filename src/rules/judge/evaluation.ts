import type { Answers } from '../fact.ts';
import type { Judged } from '../operator.ts';
import type { Rule } from '../operators/table.ts';
import type { Verdict } from './verdict.ts';

/** A rule with the verdict it came to: the tree keeps its own explanation. */
export interface Outcome extends Judged {
  readonly rule: Rule;
  readonly children: readonly Outcome[];
}

export interface CriterionResult {
  readonly id: string;
  readonly verdict: Verdict;
  /** Why it doesn't apply, where that isn't its track: another way in is open, or this way is not. */
  readonly left?: 'waived' | 'unused';
  readonly outcome: Outcome;
}

/** What a set of answers comes to for one category. `tracks` is empty where the category has none. */
export interface Evaluation {
  readonly category: string;
  readonly verdict: Verdict;
  readonly tracks: Readonly<Record<string, Verdict>>;
  readonly criteria: readonly CriterionResult[];
  /** What was answered, with what is worked out of it. */
  readonly answers: Answers;
}
