import type { Calendar, Day, Words } from '../../base/index.ts';
import type { Field, Form } from '../../form/index.ts';
import type { RuleSet } from '../../rules/index.ts';

/** Everything the form of one category needs, as the build writes it into the page. */
export interface ApplyPayload {
  readonly policy: {
    readonly id: string;
    readonly title: string;
    readonly docNo: string;
    readonly validity: { readonly from: Day; readonly to: Day };
    readonly categories: readonly { readonly id: string; readonly title: string }[];
  };
  readonly form: Form;
  readonly rules: RuleSet;
  /** Facts that the rules look at and the form doesn't ask: answered in the check. */
  readonly facts: readonly Field[];
  readonly calendar: Calendar;
  /** Rounds by id: the year they give, how their files are named, how many copies. */
  readonly rounds: Readonly<
    Record<string, { readonly year: number; readonly fileName?: string; readonly copies?: number }>
  >;
  /** Offices that receive applications, by the option ids of `region`. */
  readonly regions: Readonly<Record<string, { readonly title: string; readonly bureau: string }>>;
  readonly words: Words;
  readonly links: {
    readonly guide: string;
    readonly check: string;
    /** The module of the application's template; fetched when a document is made. */
    readonly template: string;
  };
}
