import type { Renamed } from '../../form/index.ts';
import type { Calendar, Words } from '../../base/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { Question } from '../check/payload.ts';

/** One category, to be set beside the others. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly rules: RuleSet;
  readonly links: { readonly guide: string; readonly check: string };
}

/** Everything `/<policy>/check/` needs, as the build writes it into the page. */
export interface WhichPayload {
  /** Facts that were kept under other ids before; absent where none was. */
  readonly renamed?: Pick<Renamed, 'answers'>;
  readonly policy: string;
  readonly calendar: Calendar;
  readonly years: Readonly<Record<string, number>>;
  readonly quick: {
    readonly facts: readonly string[];
    readonly question: string;
    readonly have: readonly { readonly category: string; readonly label: string }[];
  };
  readonly candidates: readonly Candidate[];
  /** Every fact that some category looks at. */
  readonly questions: readonly Question[];
  readonly words: Words;
}
