import { lackingNeeds, reasonlessItems } from '../../review/index.ts';
import type { Decision, Need, ReviewItem, ReviewOutcome, SheetItem } from '../../review/index.ts';
import type { Application, ReviewRecord } from '../application.ts';
import type { DeskPolicy } from '../policy.ts';
import type { DeskRow } from '../rows.ts';
import { sheetsOf, standOf } from '../stand.ts';
import type { Stand } from '../stand.ts';

/** A policy as the documents of its first check name it. */
export interface OfficePolicy extends DeskPolicy {
  readonly policy: { readonly id: string; readonly title: string; readonly docNo: string };
}

/** One application with everything that its check came to. */
export interface DeskCase {
  readonly desk: OfficePolicy;
  readonly category: OfficePolicy['categories'][number];
  readonly application: Application;
  /** 收件编号 */
  readonly number: string;
  readonly decision: Decision;
  readonly sheet: readonly SheetItem[];
  readonly stand: Stand;
  readonly outcome: ReviewOutcome | undefined;
  /** What the outcome needs and nobody has written yet. */
  readonly lacking: readonly Need[];
  readonly reasonless: readonly ReviewItem[];
  /** It is put on the list of those recommended. */
  readonly isRecommended: boolean;
}

/** What the check of a row came to; undefined for one that could not be read. */
export function caseOf(row: DeskRow, desk: OfficePolicy): DeskCase | undefined {
  return row.kind === 'read' ? caseOfRecord(row.record, row.register.number, desk) : undefined;
}

export function caseOfRecord(
  { application, marks, decision }: ReviewRecord,
  number: string,
  desk: OfficePolicy,
): DeskCase | undefined {
  const category = desk.categories.find(({ id }) => id === application.category);
  if (category === undefined) return undefined;
  const sheet = sheetsOf(desk)(application);
  const stand = standOf(desk.review, sheet, marks);
  const { outcome, asked, standing } = stand;
  const recommends = outcome?.recommends;
  return {
    ...{ desk, category, application, number, decision, sheet, stand, outcome },
    lacking: outcome === undefined ? [] : lackingNeeds(asked, outcome, standing, decision),
    reasonless: reasonlessItems(asked, standing),
    isRecommended: recommends !== undefined && decision.then === recommends,
  };
}
