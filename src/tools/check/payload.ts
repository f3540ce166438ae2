import type { Renamed } from '../../form/index.ts';
import type { Calendar, Day, Words } from '../../base/index.ts';
import type { Field } from '../../form/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { DocumentLink } from '../work/load-named-template.ts';

/** A fact as the check asks it. */
export interface Question extends Field {
  /** Where the applicant can look the answer up. */
  readonly howToCheck?: string;
  /** Why a number over `most` is likely to be a mistake. */
  readonly warnText?: string;
}

/** Questions of one topic: one screen on a phone. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
}

/** What to bring, and which answers or conditions it proves. */
export interface EvidenceLine {
  readonly id: string;
  readonly title: string;
  readonly basis?: string;
  readonly proves: readonly string[];
}

/** Everything the check of one category needs, as the build writes it into the page. */
export interface CheckPayload {
  /** Facts that were kept under other ids before; absent where none was. */
  readonly renamed?: Pick<Renamed, 'answers'>;
  readonly policy: string;
  readonly calendar: Calendar;
  /** What the line to forward ends with, by standing. */
  readonly forward: Readonly<Record<string, string>>;
  /** Year of the round, by its id: gives 上一年度 its number. */
  readonly years: Readonly<Record<string, number>>;
  readonly rules: RuleSet;
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
  readonly evidence: readonly EvidenceLine[];
  /** What 自测报告 says of the policy. */
  readonly report: {
    readonly policy: {
      readonly id: string;
      readonly title: string;
      readonly docNo: string;
      readonly validity: { readonly from: Day; readonly to?: Day | undefined };
      readonly categories: readonly { readonly id: string; readonly title: string }[];
    };
    /** Titles of the rounds, by id. */
    readonly rounds: Readonly<Record<string, string>>;
  };
  readonly words: Words;
  readonly links: {
    readonly text: string;
    readonly guide: string;
    readonly apply: string;
    readonly which: string;
    /** 自测报告; absent where the policy has no template for it. */
    readonly report?: DocumentLink;
  };
}
