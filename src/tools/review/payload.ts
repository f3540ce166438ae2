import type { Words } from '../../base/index.ts';
import type { Form } from '../../form/index.ts';
import type { Review, ReviewRound } from '../../review/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { DocumentLink } from '../work/load-named-template.ts';

export interface ReviewCategory {
  readonly id: string;
  readonly title: string;
  readonly rules: RuleSet;
  readonly form: Form;
  /** Rounds that open it. */
  readonly rounds: readonly ReviewRound[];
}

/** Everything the first check needs, as the build writes it into the page. */
export interface ReviewPayload {
  readonly policy: { readonly id: string; readonly title: string; readonly docNo: string };
  readonly review: Review;
  readonly categories: readonly ReviewCategory[];
  readonly words: Words;
  readonly links: {
    readonly text: string;
    /** 初审记录; absent where the policy has no template for it. */
    readonly record?: DocumentLink;
  };
}
