import type { Verdict } from '../judge/verdict.ts';

/** Why points are not settled: an answer is missing, or somebody else gives them. */
export type Open = 'unknown' | 'judge';

/** A row of a score's table: its own words, and the points it gives. */
export interface Band {
  readonly says: string;
  readonly points: string;
}

/** What answers make of one part of a score: the least and the most points it can come to. */
export interface ScoredPart {
  readonly title: string;
  readonly full: string;
  readonly low: string;
  readonly high: string;
  readonly open?: Open;
  /** The policy's words of this part, where they are more than its title. */
  readonly quote?: string;
  /** The fact it looks at, where it is one alone. */
  readonly fact?: string;
  /** The row it took, and the next better one. */
  readonly took?: Band;
  readonly next?: Band;
  /** The least it must come to, in the policy's words, and whether it does. */
  readonly least?: {
    readonly word: string;
    readonly limit: string;
    readonly limitText: string;
    readonly verdict: Verdict;
  };
  readonly parts: readonly ScoredPart[];
}
