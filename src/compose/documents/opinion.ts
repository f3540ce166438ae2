import { renderTemplate } from '../../word/index.ts';
import type { KnownFields, TemplateData } from '../../word/index.ts';
import type { DocumentKind } from './document.ts';
import type { OpinionInput } from './sources.ts';

const names: KnownFields = {
  policy_title: true,
  policy_doc_no: true,
  stage: true,
  unit: true,
  uscc: true,
  category: true,
  project: true,
  number: true,
  code: true,
  outcome: true,
  then: true,
  clause: true,
  quote: true,
  groups: { title: true, finding: true },
  reasons: { number: true, title: true, mark: true, reason: true, clause: true, said: true },
  said: { label: true, text: true },
  rank: true,
};

/** 情况说明 and the recommendation page: what the check of one application came to, and why. */
export const opinion: DocumentKind = {
  names,
  from: {
    opinion: ({ template }, input) => ({
      bytes: renderTemplate(template, composeOpinion(input)),
      fileName: input.fileName,
      missing: [],
      notWritten: [],
    }),
  },
};

export function composeOpinion(input: OpinionInput): TemplateData {
  const { policy, groups, reasons, said, ...rest } = input;
  return {
    ...rest,
    policy_title: policy.title,
    policy_doc_no: policy.docNo,
    groups: groups.map(({ title, finding }) => ({ title, finding })),
    reasons: reasons.map((one, at) => ({
      ...one,
      number: String(at + 1),
      reason: { paragraphs: one.reason.split('\n') },
      said: { paragraphs: one.said === '' ? [] : one.said.split('\n') },
    })),
    said: said.map(({ label, text }) => ({ label, text })),
  };
}
