import { renderTemplate } from '../word/index.ts';
import type { CompiledTemplate, TemplateData } from '../word/index.ts';

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

/** All that 初审记录 holds; the signatures stay blank. */
export interface RecordInput {
  readonly policy: { readonly title: string; readonly docNo: string };
  readonly stage: string;
  readonly unit: string;
  readonly uscc: string;
  readonly category: string;
  readonly project: string;
  readonly source: string;
  /** 版本码 of the document reviewed; '' where it carried none. */
  readonly code: string;
  readonly items: readonly RecordItem[];
  readonly edited: readonly {
    readonly where: string;
    readonly carried: string;
    readonly visible: string;
  }[];
  /** 初审合格 …; '' while an item is open. */
  readonly outcome: string;
  readonly then: string;
  readonly missing: string;
  readonly deadline: string;
}

/** The reviewer's sheet as template data; marks read ☑符合 ☐不符合 ☐需补充 ☐不适用. */
export function composeReviewRecord(input: RecordInput): TemplateData {
  const { policy, items, ...rest } = input;
  return {
    ...rest,
    policy_title: policy.title,
    policy_doc_no: policy.docNo,
    items: items.map((item, index) => ({
      number: String(index + 1),
      group: item.group,
      title: item.title,
      quotes: item.quotes.map(({ clause, text }) => ({ clause, text })),
      said: item.said.map(({ label, text }) => ({ label, text })),
      evidence: item.evidence,
      mark: item.marks.map(({ label, chosen }) => (chosen ? '☑' : '☐') + label).join('　'),
      reason: item.reason,
    })),
    has_edited: input.edited.length > 0,
    edited: input.edited.map(({ where, carried, visible }) => ({ where, carried, visible })),
    missing: { paragraphs: input.missing === '' ? [] : input.missing.split('\n') },
    has_missing: input.missing !== '',
  };
}

/** 初审记录 as a Word document; it carries no draft. */
export function makeReviewRecord(template: CompiledTemplate, input: RecordInput): Uint8Array {
  return renderTemplate(template, composeReviewRecord(input));
}
