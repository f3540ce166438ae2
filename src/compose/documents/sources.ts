import type { Day, Words } from '../../base/index.ts';
import type { Judgement } from '../../rules/index.ts';
import type { ApplicationCase } from '../application-input.ts';
import type { Notice } from '../notice/notice.ts';
import type { PolicyFacts } from '../policy-state.ts';

/** Evidence with the facts and conditions that it proves. */
export interface ProvingEvidence {
  readonly title: string;
  readonly basis?: string;
  readonly proves: readonly string[];
}

/** An application with its verdict and what it takes to prove it. */
export interface SetCase extends ApplicationCase {
  readonly judged: Judgement;
  /** The line to forward, with what the day adds to it. */
  readonly forward: string;
  readonly evidence: readonly ProvingEvidence[];
}

/** All that 自测报告 says; it needs no form, for the check asks the facts alone. */
export interface SelfCheckInput {
  readonly policy: PolicyFacts;
  readonly category: string;
  /** Name of the unit; '' where nobody asked. */
  readonly unit: string;
  readonly judged: Judgement;
  /** The line to forward, with what the day adds to it. */
  readonly forward: string;
  readonly evidence: readonly ProvingEvidence[];
  readonly on: Day;
  /** Title of the round that is open on that day. */
  readonly round?: string | undefined;
  readonly words: Words;
}

/** One line of 初审记录: all of it in words, as the sheet on the page shows it. */
interface RecordItem {
  readonly group: string;
  readonly title: string;
  readonly quotes: readonly { readonly clause: string; readonly text: string }[];
  /** The applicant's words: label and answer. */
  readonly said: readonly { readonly label: string; readonly text: string }[];
  readonly evidence: string;
  /** Mark ids and labels, in the review's order. */
  readonly marks: readonly { readonly label: string; readonly chosen: boolean }[];
  readonly reason: string;
}

/** One application at the desk, as a document about it names it. */
interface Named {
  readonly fileName: string;
  readonly policy: { readonly title: string; readonly docNo: string };
  readonly stage: string;
  readonly unit: string;
  readonly uscc: string;
  readonly category: string;
  readonly project: string;
  /** 收件编号 */
  readonly number: string;
  /** 版本码 of the document reviewed; '' where it carried none. */
  readonly code: string;
}

/** All that 初审记录 holds; the signatures stay blank. */
export interface RecordInput extends Named {
  readonly source: string;
  readonly items: readonly RecordItem[];
  readonly edited: readonly {
    readonly where: string;
    readonly carried: string;
    readonly visible: string;
  }[];
  /** 初审未发现问题 …; '' while an item is open. */
  readonly outcome: string;
  readonly then: string;
  readonly missing: string;
  readonly deadline: string;
}

/** All that 关于补充申报材料的通知 says, and the notice that it carries. */
export interface NoticeInput extends Named {
  readonly notice: Notice;
  /** What the policy says of supplementing, and where. */
  readonly clause: string;
  readonly quote: string;
  /** In the notice's order: names of the fields that each is about. */
  readonly places: readonly string[];
}

/** What the check of one application came to, for 情况说明 and the recommendation page. */
export interface OpinionInput extends Named {
  readonly outcome: string;
  readonly then: string;
  readonly clause: string;
  readonly quote: string;
  /** Of each group of items what was marked in it. */
  readonly groups: readonly { readonly title: string; readonly finding: string }[];
  /** What stands against it, item by item. */
  readonly reasons: readonly {
    readonly title: string;
    readonly mark: string;
    readonly reason: string;
    readonly clause: string;
    readonly said: string;
  }[];
  /** What the page says in the ledger's columns. */
  readonly said: readonly { readonly label: string; readonly text: string }[];
  /** Its place among those of its category; '' where it isn't recommended. */
  readonly rank: string;
}

/** All that was checked, and those of it that are recommended, in their order. */
export interface BatchInput {
  readonly fileName: string;
  readonly policy: { readonly title: string; readonly docNo: string };
  readonly stage: string;
  readonly clause: string;
  /** Whom the recommendations go to. */
  readonly to: string;
  /** How many came in, and came to what. */
  readonly received: number;
  readonly recommended: number;
  readonly outcomes: readonly { readonly title: string; readonly count: number }[];
  readonly categories: readonly {
    readonly title: string;
    readonly rows: readonly SummaryRow[];
  }[];
}

/** One line of 推荐汇总表: its fields by id, as the page says them. */
export interface SummaryRow {
  readonly rank: string;
  readonly indicators: string;
  readonly checks: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What a document may be made from, by who makes it: that is where it is offered. */
export interface DocumentSources {
  /** The applicant's form: /apply/ and `fill`. */
  readonly application: SetCase;
  /** Facts alone, without a form: /check/. */
  readonly check: SelfCheckInput;
  /** A reviewer's sheet: /review/. */
  readonly review: RecordInput;
  /** What an applicant is asked to supplement: /review/. */
  readonly notice: NoticeInput;
  /** What the check of one application came to: /review/. */
  readonly opinion: OpinionInput;
  /** A whole desk: /review/. */
  readonly batch: BatchInput;
}
export type DocumentSource = keyof DocumentSources;
