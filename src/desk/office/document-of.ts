import type { Day } from '../../base/index.ts';
import { documentKind } from '../../compose/index.ts';
import type { DocumentSources } from '../../compose/index.ts';
import type { DeskCase } from './case-of.ts';
import { noticeOf } from './notice-of.ts';
import { recordOf } from './record-of.ts';

/** What one document is made from, by its source. */
type Given<Source extends keyof DocumentSources> = {
  readonly [Each in Source]: { readonly source: Each; readonly given: DocumentSources[Each] };
}[Source];
type CaseSource = 'review' | 'notice';

/** How a document about one application is worked out, by what it is made from. */
const makers = {
  review: (one, title, day) => ({ source: 'review', given: recordOf(one, title, day) }),
  notice: (one, title, day) => ({ source: 'notice', given: noticeOf(one, title, day) }),
} satisfies {
  readonly [Source in CaseSource]: (one: DeskCase, title: string, day: Day) => Given<Source>;
};
const sources = Object.keys(makers) as readonly CaseSource[];

/** Documents of one application, made from what its check came to. */
export function isOfCase(id: string): boolean {
  return sources.some((source) => documentKind(id).from[source] !== undefined);
}

/**
 * What a document of documents.yaml is made from. Undefined where it isn't due: of the check's own
 * record nothing is asked but an application, of the others that the outcome names them.
 */
export function documentOf(
  one: DeskCase,
  { id, title }: { readonly id: string; readonly title: string },
  day: Day,
): Given<CaseSource> | undefined {
  const source = sources.find((each) => documentKind(id).from[each] !== undefined);
  if (source === undefined || !isDue(one, id)) return undefined;
  return makers[source](one, title, day);
}

/** Whether the case came to what the document is for. */
export function isDue({ outcome, isRecommended }: DeskCase, id: string): boolean {
  if (documentKind(id).from.review !== undefined) return true;
  if (outcome?.documents.includes(id) !== true) return false;
  return outcome.recommends === undefined || isRecommended;
}
