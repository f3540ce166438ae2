import type { MadeDocument } from '../make-document.ts';
import { application } from './application.ts';
import type { DocumentKind, NamedTemplate } from './document.ts';
import { ofAnswers } from './of-answers.ts';
import { opinion } from './opinion.ts';
import { recommendations } from './recommendations.ts';
import { reviewRecord } from './review-record.ts';
import { selfCheck } from './self-check.ts';
import { supplementNotice } from './supplement-notice.ts';
import type { DocumentSource, DocumentSources } from './sources.ts';

/** Every document that the program knows, by its id in documents.yaml. */
const documents = {
  application,
  review_record: reviewRecord,
  evidence_list: ofAnswers,
  dividers: ofAnswers,
  spine: ofAnswers,
  seal_list: ofAnswers,
  self_check: selfCheck,
  supplement_notice: supplementNotice,
  statement: opinion,
  recommendation: opinion,
  recommend_letter: recommendations,
  recommend_summary: recommendations,
} satisfies Readonly<Record<string, DocumentKind>>;
export type DocumentId = keyof typeof documents;
export const documentIds = Object.keys(documents) as readonly DocumentId[];

/** The one that commands make where none is named. */
export const mainDocument: DocumentId = 'application';

/** A document that documents.yaml alone knows prints the form's answers through its template. */
export function documentKind(id: string): DocumentKind {
  return Object.keys(documents).includes(id) ? documents[id as DocumentId] : ofAnswers;
}

/** Fills one document; asking for what it isn't made from is the program's mistake. */
export function makeFrom<Source extends DocumentSource>(
  source: Source,
  named: NamedTemplate,
  given: DocumentSources[Source],
): MadeDocument {
  const make = documentKind(named.id).from[source];
  if (make === undefined) throw new Error(`${named.id} is not made from ${source}`);
  return make(named, given);
}
