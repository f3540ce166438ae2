/** Where a criterion or an award is known from while the policy's text is not at hand. */
export interface Origin {
  /** What our wording rests on. */
  readonly source?: string;
  /** What of it still wants checking against the text, each in a sentence. */
  readonly doubts?: readonly string[];
}
