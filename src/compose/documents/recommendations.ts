import type { Form } from '../../form/index.ts';
import type { KnownFields, TemplateData } from '../../word/index.ts';
import type { DocumentKind } from './document.ts';
import { plainDocument } from './plain-document.ts';
import type { BatchInput } from './sources.ts';

/** 推荐函 and 推荐汇总表: a category's rows may print any field of its form. */
export const recommendations: DocumentKind = {
  names: namesOf,
  from: {
    batch: plainDocument(composeBatch),
  },
};

function namesOf(form: Form): KnownFields {
  const fields = form.sections.flatMap((section) => section.fields);
  return {
    policy_title: true,
    policy_doc_no: true,
    stage: true,
    clause: true,
    to: true,
    received: true,
    recommended: true,
    outcomes: { title: true, count: true },
    categories: {
      title: true,
      count: true,
      rows: {
        ...Object.fromEntries(fields.map(({ id }) => [id, true])),
        rank: true,
        category: true,
        indicators: true,
        checks: true,
      },
    },
  };
}

export function composeBatch({ policy, outcomes, categories, ...rest }: BatchInput): TemplateData {
  return {
    stage: rest.stage,
    clause: rest.clause,
    to: rest.to,
    policy_title: policy.title,
    policy_doc_no: policy.docNo,
    received: String(rest.received),
    recommended: String(rest.recommended),
    outcomes: outcomes.map(({ title, count }) => ({ title, count: String(count) })),
    categories: categories.map(({ title, rows }) => ({
      title,
      count: String(rows.length),
      rows: rows.map(({ values, rank, indicators, checks }) => ({
        ...values,
        ...{ rank, indicators, checks, category: title },
      })),
    })),
  };
}
