import type { JsonValue } from '../word/index.ts';

/** Verdicts as rules name them. */
export type JudgedVerdict = 'met' | 'unmet' | 'unknown' | 'judge' | 'not-applicable';

/** A condition as a document prints it; a `Criterion` of rules fits. */
export interface JudgedCriterion {
  readonly id: string;
  readonly clause: string;
  readonly quote: string;
  readonly group?: string;
  readonly track?: string;
  readonly strength: 'hard' | 'soft';
}

/** What the answers came to, handed over by the caller; rules' `judgeAnswers` makes it. */
export interface JudgedAnswers {
  /** The whole rule set, whose version the document keeps. */
  readonly ruleSet: {
    readonly title: string;
    readonly criteria: readonly JudgedCriterion[];
    readonly tracks: readonly {
      readonly id: string;
      readonly title: string;
      readonly clause: string;
    }[];
  };
  readonly evaluation: {
    readonly verdict: JudgedVerdict;
    readonly tracks: Readonly<Record<string, JudgedVerdict>>;
    readonly criteria: readonly { readonly id: string; readonly verdict: JudgedVerdict }[];
  };
  /** The verdict in one line. */
  readonly summary: string;
  /** Why, of each criterion in order. */
  readonly reasons: readonly (readonly { readonly text: string }[])[];
  /** Labels of unanswered facts that can still change a verdict. */
  readonly open: readonly string[];
}

/** Verdicts by category, track and criterion, as the document carries them. */
export function verdictsOf({ evaluation }: Pick<JudgedAnswers, 'evaluation'>): JsonValue {
  return {
    category: evaluation.verdict,
    tracks: evaluation.tracks,
    criteria: Object.fromEntries(evaluation.criteria.map(({ id, verdict }) => [id, verdict])),
  };
}
