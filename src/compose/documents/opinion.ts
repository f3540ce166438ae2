import type { KnownFields, TemplateData } from '../../word/index.ts';
import type { DocumentKind } from './document.ts';
import { dossierNames, plainDocument } from './plain-document.ts';
import type { OpinionInput } from './sources.ts';

const names: KnownFields = {
  ...dossierNames,
  number: true,
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
    opinion: plainDocument(composeOpinion),
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
