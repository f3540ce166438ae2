import type { Words } from '../../base/index.ts';
import type { PageSource } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';
import type { Review, ReviewRound } from '../../review/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { DocumentLink } from '../work/load-named-template.ts';
import type { TemplateLinks } from '../work/load-page-source.ts';

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
  readonly policy: PageSource['policy'];
  readonly review: Review;
  /** The policy's own text, by paragraph. */
  readonly known: readonly string[];
  readonly categories: readonly ReviewCategory[];
  readonly words: Words;
  readonly links: {
    readonly text: string;
    /** Templates of the applications, fetched when the first file is opened. */
    readonly templates: TemplateLinks;
    /** What is made of a check: its record, notices, letters; those whose template is at hand. */
    readonly documents: readonly DocumentLink[];
  };
}
