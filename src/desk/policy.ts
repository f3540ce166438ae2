import type { Words } from '../base/index.ts';
import type { Form } from '../form/index.ts';
import type { Review } from '../review/index.ts';
import type { RuleSet } from '../rules/index.ts';

/** What a desk knows of its policy. */
export interface DeskPolicy {
  readonly policy: { readonly id: string };
  readonly review: Review;
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly rules: RuleSet;
    readonly form: Form;
  }[];
  readonly words: Words;
}
