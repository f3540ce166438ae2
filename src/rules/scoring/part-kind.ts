import type { Big } from 'big.js';
import type { Comparison } from '../wording/comparison.ts';
import type { Answers } from '../fact.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { Open, ScoredPart } from './scored-part.ts';

/** What every part of a score has; points are decimals written as strings. */
export interface PartBase {
  readonly title: string;
  /** The most it gives. */
  readonly full: string;
  readonly quote?: string;
  /** What it must come to for itself, `不低于: 20 分`. */
  readonly least?: {
    readonly word: string;
    readonly operator: Comparison;
    readonly limit: string;
    readonly limitText: string;
  };
}

/** Points that answers leave possible. */
export interface Found extends Partial<Pick<ScoredPart, 'took' | 'next' | 'parts'>> {
  readonly low: Big;
  readonly high: Big;
  readonly open?: Open | undefined;
  /** Rules that can still change it, by their places in the score. */
  readonly rules?: readonly number[];
}

/** A part with the rules that still count: what one part hands to the one above. */
export interface Counted {
  readonly part: ScoredPart;
  readonly rules: readonly number[];
}

/** What a part is counted from. */
export interface Scoring<Part> {
  readonly answers: Answers;
  /** The verdicts of the score's rules. */
  readonly verdicts: readonly Verdict[];
  readonly count: (part: Part) => Counted;
}

/** One kind of part where answers are; the parts below it stand in `parts`. */
export interface PartKind<One, Part> {
  readonly facts: (part: One) => readonly string[];
  readonly find: (part: One, scoring: Scoring<Part>) => Found;
}

/** What reading a part takes. */
export interface PartReading<Part> {
  readonly parsePart: (source: unknown, scope: ParseScope) => Part | undefined;
  /** Reads a rule, or takes one that is read, and gives its place in the score. */
  readonly parseRule: (source: unknown, scope: ParseScope) => number | undefined;
  readonly addRule: (rule: unknown) => number;
  /** Each number that two rows meet at goes to the one with more points, or the author must say. */
  readonly edges: 'open' | 'more' | 'upper' | 'lower';
  readonly isImplied: boolean;
}

/** The same where content is read and checked. */
export interface PartSource<One, Part> {
  /** The key that tells it from others. */
  readonly key: string;
  /** Its other keys. */
  readonly keys: readonly string[];
  readonly parse: (
    base: PartBase,
    source: Source,
    scope: ParseScope,
    reading: PartReading<Part>,
  ) => One | undefined;
  readonly flips: (
    part: One,
  ) => readonly { readonly change: string; readonly description: string; readonly part: One }[];
}
