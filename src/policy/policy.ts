import type { Answers, DerivedFact, RuleSet, Verdict } from '../rules/index.ts';
import type { CriteriaFile, OpenQuestion } from './schemas/criteria-schema.ts';
import type { DocumentsFile } from './schemas/documents-schema.ts';
import type { FactsFile } from './schemas/facts-schema.ts';
import type { PolicyFile } from './schemas/policy-schema.ts';
import type { RoundFile } from './schemas/round-schema.ts';
import type { Clause, TextBlock } from './text/text-block.ts';

/** A question with all that pages and forms show beside it. */
export type FactDetail = { readonly id: string } & FactsFile['facts'][string];

export interface Case {
  readonly name: string;
  readonly facts: Answers;
  readonly expect: Readonly<Record<string, Verdict>>;
  readonly points: Readonly<Record<string, string>>;
  readonly amounts: Readonly<Record<string, string>>;
}

export type Category = Pick<CriteriaFile, 'id' | 'title' | 'clause' | 'scope' | 'openQuestions'> & {
  readonly anchor: string;
  /** Common criteria first, then its own. */
  readonly rules: RuleSet;
  readonly cases: readonly Case[];
};

/** A year's 申报通知: what is open, until when, how many copies, where to. */
export type Round = Omit<RoundFile, 'categories'> & {
  readonly id: string;
  readonly categories: readonly string[];
};

/** Which template makes which document. */
export type DocumentSpec = Omit<DocumentsFile[string], 'categories'> & {
  readonly id: string;
  readonly categories: readonly string[];
};

export type Policy = Omit<PolicyFile, 'categories'> & {
  /** The official text, paragraph by paragraph; empty when `text` is `none`. */
  readonly blocks: readonly TextBlock[];
  readonly clauses: readonly Clause[];
  readonly facts: readonly FactDetail[];
  /** What is worked out of the facts. */
  readonly derived: readonly DerivedFact[];
  readonly factPages: FactsFile['pages'];
  readonly categories: readonly Category[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly documents: readonly DocumentSpec[];
  readonly rounds: readonly Round[];
  /** What it is laid over, where it says only what it changes of another. */
  readonly extends?: Extended;
};

/** A policy that another one changes. */
interface Extended {
  readonly id: string;
  readonly title: string;
  readonly docNo: string;
  /** How the changes are known. */
  readonly source: string;
  /** What of the changing policy isn't known. */
  readonly unknown: readonly string[];
  /** Whose templates its documents are made from: its own where it has some. */
  readonly templates: string;
  readonly without: readonly { readonly id: string; readonly why: string }[];
  /** Its criteria as they were, by category. */
  readonly before: Readonly<Record<string, RuleSet>>;
}
