import type { Rule } from './rule.ts';
import type { Answer } from './fact.ts';
import type { Verdict } from './verdict.ts';

/** A rule with the verdict it came to: the tree keeps its own explanation. */
export interface Outcome {
  readonly rule: Rule;
  readonly verdict: Verdict;
  /** The answer looked at, for rules about one fact. */
  readonly value?: Answer;
  readonly children: readonly Outcome[];
}

export interface CriterionResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
}

/** What a set of answers comes to for one category. `tracks` is empty where the category has none. */
export interface Evaluation {
  readonly category: string;
  readonly verdict: Verdict;
  readonly tracks: Readonly<Record<string, Verdict>>;
  readonly criteria: readonly CriterionResult[];
}

/** One sentence of an explanation, in the reader's language, with the data it speaks of. */
export interface Reason {
  readonly text: string;
  readonly fact?: string;
  readonly value?: string;
  readonly word?: string;
  readonly limit?: string;
}
