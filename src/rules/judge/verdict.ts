/**
 * Outcome of a criterion, track or category: it holds; it does not; too little is answered;
 * a person must judge; it does not apply.
 */
export const verdicts = ['met', 'unmet', 'unknown', 'judge', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];
