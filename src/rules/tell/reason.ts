import type { Words } from '../../base/index.ts';
import type { DerivedFacts } from '../judge/derive.ts';
import type { Answers, Fact } from '../fact.ts';

/** One sentence of an explanation, in the reader's language, with the data it speaks of. */
export interface Reason {
  readonly text: string;
  readonly fact?: string;
  readonly value?: string;
  readonly word?: string;
  readonly limit?: string;
}

/** What the sentences of a rule are made from. */
export interface Telling {
  readonly facts: readonly Fact[];
  readonly words: Words;
  readonly derived: DerivedFacts;
  /** With what is worked out of them. */
  readonly answers: Answers;
}
