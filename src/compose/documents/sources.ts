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
}
export type DocumentSource = keyof DocumentSources;
