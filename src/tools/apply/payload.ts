import type { Calendar, Day, Words } from '../../base/index.ts';
import type { Field, Form } from '../../form/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { DocumentLink } from '../work/load-named-template.ts';

/** What a round decides of an application. */
export interface RoundFacts {
  readonly title: string;
  /** Year applied in: 上一年度 is the one before. */
  readonly year: number;
  /** How it wants files named. */
  readonly fileName?: string;
  /** Printed copies to hand in. */
  readonly copies?: number;
}

/** Everything the form of one category needs, as the build writes it into the page. */
export interface ApplyPayload {
  readonly policy: {
    readonly id: string;
    readonly title: string;
    readonly docNo: string;
    readonly validity: { readonly from: Day; readonly to?: Day | undefined };
    readonly categories: readonly { readonly id: string; readonly title: string }[];
  };
  readonly form: Form;
  readonly rules: RuleSet;
  /** Facts that the rules look at and the form doesn't ask: answered in the check. */
  readonly facts: readonly Field[];
  readonly calendar: Calendar;
  /** What the line to forward ends with, by standing. */
  readonly forward: Readonly<Record<string, string>>;
  /** What to bring, and which facts or conditions it proves. */
  readonly evidence: readonly {
    readonly title: string;
    readonly basis?: string;
    readonly proves: readonly string[];
  }[];
  /** Rounds that open this category, by id. */
  readonly rounds: Readonly<Record<string, RoundFacts>>;
  /** Offices that receive applications, by the option ids of `region`. */
  readonly regions: Readonly<Record<string, { readonly title: string; readonly bureau: string }>>;
  readonly words: Words;
  readonly links: {
    readonly guide: string;
    readonly check: string;
    /** The form itself; absent where the policy has no template for it. */
    readonly application?: DocumentLink;
    /** What the same answers make beside it. */
    readonly documents: readonly DocumentLink[];
  };
}
