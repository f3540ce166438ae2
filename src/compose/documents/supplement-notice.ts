import type { KnownFields, TemplateData } from '../../word/index.ts';
import type { DocumentKind } from './document.ts';
import { dossierNames, plainDocument } from './plain-document.ts';
import type { NoticeInput } from './sources.ts';

const names: KnownFields = {
  ...dossierNames,
  number: true,
  clause: true,
  quote: true,
  deadline: true,
  notice: true,
  asked: { number: true, words: true, clause: true, places: true },
};

/** 关于补充申报材料的通知: each item with its clause; it carries the fields that it asks for. */
export const supplementNotice: DocumentKind = {
  names,
  from: {
    notice: plainDocument(composeNotice, ({ notice }) => ({ parcel: notice })),
  },
};

export function composeNotice({ policy, notice, places, ...rest }: NoticeInput): TemplateData {
  return {
    ...rest,
    policy_title: policy.title,
    policy_doc_no: policy.docNo,
    deadline: notice.deadline,
    notice: notice.id,
    asked: notice.asked.map(({ words, clause }, at) => ({
      number: String(at + 1),
      words: { paragraphs: words.split('\n') },
      clause,
      places: places[at] ?? '',
    })),
  };
}
