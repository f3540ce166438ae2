import type { KnownFields, TemplateData } from '../../word/index.ts';
import type { DocumentKind } from './document.ts';
import { dossierNames, plainDocument } from './plain-document.ts';
import type { RecordInput } from './sources.ts';

const names: KnownFields = {
  ...dossierNames,
  source: true,
  items: {
    number: true,
    group: true,
    title: true,
    quotes: { clause: true, text: true },
    said: { label: true, text: true },
    evidence: true,
    mark: true,
    reason: true,
  },
  has_edited: true,
  edited: { where: true, carried: true, visible: true },
  outcome: true,
  then: true,
  missing: true,
  has_missing: true,
  deadline: true,
};

/** 初审记录: the reviewer's sheet, item by item; it carries no draft. */
export const reviewRecord: DocumentKind = {
  names,
  from: {
    review: plainDocument(composeReviewRecord),
  },
};

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
      mark: writeMarks(item.marks),
      reason: item.reason,
    })),
    has_edited: input.edited.length > 0,
    edited: input.edited.map(({ where, carried, visible }) => ({ where, carried, visible })),
    missing: { paragraphs: input.missing === '' ? [] : input.missing.split('\n') },
    has_missing: input.missing !== '',
  };
}

/** Two a line, so that none parts from its box in a narrow cell. */
function writeMarks(marks: RecordInput['items'][number]['marks']): string {
  const boxed = marks.map(({ label, chosen }) => (chosen ? '☑' : '☐') + label);
  const lines = Array.from({ length: Math.ceil(boxed.length / 2) }, (_, at) =>
    boxed.slice(2 * at, 2 * at + 2).join('　'),
  );
  return lines.join('\n');
}
