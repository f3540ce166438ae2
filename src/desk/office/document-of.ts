import type { Day } from '../../base/index.ts';
import { documentKind } from '../../compose/index.ts';
import type { DocumentSources } from '../../compose/index.ts';
import type { DeskCase } from './case-of.ts';
import { noticeOf } from './notice-of.ts';
import { opinionOf } from './opinion-of.ts';
import { recordOf } from './record-of.ts';

/** What one document is made from, by its source. */
type Given<Source extends keyof DocumentSources> = {
  readonly [Each in Source]: { readonly source: Each; readonly given: DocumentSources[Each] };
}[Source];
const caseSources = ['review', 'notice', 'opinion'] as const;
type CaseSource = (typeof caseSources)[number];

interface Named {
  /** In documents.yaml. */
  readonly id: string;
  readonly title: string;
}

/** What a document about one application is made from; undefined for one of a whole desk. */
export function sourceOf(id: string): CaseSource | undefined {
  return caseSources.find((source) => documentKind(id).from[source] !== undefined);
}

/**
 * What a document of documents.yaml is made from. Undefined where it isn't due: of the check's own
 * record nothing is asked but an application, of the others that the outcome names them. `rank`: its
 * place among the recommended.
 */
export function documentOf(
  one: DeskCase,
  { id, title }: Named,
  day: Day,
  rank?: number,
): Given<CaseSource> | undefined {
  if (!isDue(one, id)) return undefined;
  switch (sourceOf(id)) {
    case 'review':
      return { source: 'review', given: recordOf(one, title, day) };
    case 'notice':
      return { source: 'notice', given: noticeOf(one, title, day) };
    case 'opinion':
      return { source: 'opinion', given: opinionOf(one, title, day, rank) };
    case undefined:
      return undefined;
  }
}

/** Whether the case came to what the document is for. */
export function isDue({ outcome, isRecommended }: DeskCase, id: string): boolean {
  if (documentKind(id).from.review !== undefined) return true;
  if (outcome?.documents.includes(id) !== true) return false;
  return outcome.recommends === undefined || isRecommended;
}
