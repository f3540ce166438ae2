import type { Day } from '../base/index.ts';
import type { Answers, Fact, RuleSet, Verdict } from '../rules/index.ts';

/** A numbered place of the official text. */
export interface Clause {
  /** As the text numbers it: `三`, `三（一）`, `三（一）2`. */
  readonly label: string;
  /** Its address: `c-3-1-2`. */
  readonly anchor: string;
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level: 1 | 2 | 3;
  /** The heading words after the number, where the clause has a heading of its own. */
  readonly heading?: string;
  /** Paragraphs under it, without those of deeper clauses; `**bold**` kept. */
  readonly paragraphs: readonly string[];
}

/**
 * One paragraph of the official text: `lead` (`1. 创新性：`) and `text` together, unchanged but for
 * white space. `anchor` stands on the paragraph that opens its clause alone.
 */
export interface TextBlock {
  /** `line`: a short line of the notice's frame, such as its number or date. */
  readonly kind: 'title' | 'line' | 'heading' | 'paragraph';
  /** The clause it belongs to, `三（一）2`; absent before the first and after the last. */
  readonly clause?: string;
  readonly anchor?: string;
  readonly level?: 1 | 2 | 3;
  readonly heading?: string;
  readonly lead: string;
  /** `**bold**` kept. */
  readonly text: string;
}

/** A question with all that pages and forms show beside it. */
export interface FactDetail extends Fact {
  readonly help?: string;
  /** Where the applicant can look it up: 国家企业信用信息公示系统. */
  readonly howToCheck?: string;
  readonly evidence: readonly string[];
  /** Decimal strings in the fact's unit. */
  readonly least?: string;
  readonly warnOver?: string;
  readonly warnText?: string;
}

/** The few questions that point to a category before the long check. */
interface QuickCheck {
  /** Facts asked as they are; of a number, the bands that the rules' limits cut. */
  readonly facts: readonly string[];
  readonly question: string;
  /** What the applicant has in hand, each pointing to one category. */
  readonly have: readonly { readonly category: string; readonly label: string }[];
}

/** A phrase of a section of conditions that no criterion quotes, and why. */
interface NotEncoded {
  readonly clause: string;
  readonly quote: string;
  readonly why: string;
}

export interface FactPage {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
}

/** Our reading of what the text leaves open, published until the interpreter answers. */
interface OpenQuestion {
  readonly id: string;
  readonly about: string;
  readonly text: string;
  readonly ruling: string;
}

export interface Case {
  readonly name: string;
  readonly facts: Answers;
  readonly expect: Readonly<Record<string, Verdict>>;
}

export interface Category {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly anchor: string;
  readonly scope: { readonly clause: string; readonly quote: string };
  /** Common criteria first, then its own. */
  readonly rules: RuleSet;
  readonly openQuestions: readonly OpenQuestion[];
  readonly cases: readonly Case[];
}

/** A year's 申报通知: what is open, until when, how many copies, where to. */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly source?: string;
  readonly categories: readonly string[];
  readonly opens?: Day;
  /** Last days by level, nearest to the applicant first: 县级, 市级, 省级. */
  readonly deadlines: readonly {
    readonly level: string;
    readonly day: Day;
    readonly note?: string;
  }[];
  readonly copies?: number;
  readonly fileName?: string;
  readonly notes: readonly string[];
}

/** Which template makes which document. */
export interface DocumentSpec {
  readonly id: string;
  readonly title: string;
  /** Below templates/<policy>/, `{category}` filled in. */
  readonly template: string;
  readonly categories: readonly string[];
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly docNo: string;
  readonly issuer: string;
  readonly interpreter: string;
  readonly text: 'official' | 'none';
  readonly validity: {
    readonly from: Day;
    /** Last day in force. */
    readonly to: Day;
    readonly clause: string;
    readonly quote: string;
  };
  readonly replaces: readonly string[];
  readonly dependsOn: readonly {
    readonly docNo: string;
    readonly title: string;
    readonly status: string;
    readonly use?: string;
  }[];
  readonly successor?: string;
  readonly missingAttachments: readonly string[];
  /** The official text, paragraph by paragraph; empty when `text` is `none`. */
  readonly blocks: readonly TextBlock[];
  readonly clauses: readonly Clause[];
  readonly conditionsIn: readonly string[];
  readonly notEncoded: readonly NotEncoded[];
  readonly facts: readonly FactDetail[];
  readonly factPages: readonly FactPage[];
  readonly categories: readonly Category[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly documents: readonly DocumentSpec[];
  readonly rounds: readonly Round[];
  readonly quickCheck?: QuickCheck;
}
