import { parseDay, rememberByObject } from '../base/index.ts';
import type { Day } from '../base/index.ts';
import { readAnswer } from '../form/index.ts';
import { isSameApplication } from '../review/index.ts';
import type { ReviewOutcome } from '../review/index.ts';
import type { ReviewRecord } from './application.ts';
import type { DeskPolicy } from './policy.ts';
import type { DeskRow } from './rows.ts';
import { sheetsOf, standOf } from './stand.ts';

/** Where a dossier stands; `outcome` says which, in content's words. */
export interface RowState {
  readonly kind: 'unread' | 'received' | 'marking' | 'waiting' | 'answered' | 'done';
  readonly outcome?: ReviewOutcome;
  /** Asked to supplement, the day has passed, and no other version came. */
  readonly isOverdue: boolean;
}

/** The state of each row, by key; rows are looked at together, for a second version answers the first. */
export function rowStates(
  rows: readonly DeskRow[],
  payload: DeskPolicy,
  today: Day,
): ReadonlyMap<string, RowState> {
  return new Map(rows.map((row) => [row.key, stateOf(row, rows, payload, today)]));
}

function stateOf(
  row: DeskRow,
  rows: readonly DeskRow[],
  payload: DeskPolicy,
  today: Day,
): RowState {
  if (row.kind === 'unread') return { kind: 'unread', isOverdue: false };
  const { application, decision } = row.record;
  // Of another version of the policy, perhaps: nothing can be asked of it.
  if (!payload.categories.some(({ id }) => id === application.category))
    return { kind: 'unread', isOverdue: false };
  const { asked, open, outcome } = standsOf(payload)(row.record);
  const isBegun = open.length < asked.items.length;
  if (outcome === undefined) return { kind: isBegun ? 'marking' : 'received', isOverdue: false };
  if (!outcome.needs.includes('deadline')) return { kind: 'done', outcome, isOverdue: false };
  const isAnswered = rows.some(
    (other) =>
      other.kind === 'read' &&
      other.key !== row.key &&
      other.register.receivedAt > row.register.receivedAt &&
      (isSameApplication(application, other.record.application) ||
        decision.issued?.some(({ id }) => id === other.record.application.notice) === true),
  );
  const last = dayOf(decision.deadline);
  const isOverdue = !isAnswered && last !== undefined && last < today;
  return { kind: isAnswered ? 'answered' : 'waiting', outcome, isOverdue };
}

/** A record is looked at once: of hundreds the page would stand still with every mark. */
const standsOf = rememberByObject((desk: DeskPolicy) =>
  rememberByObject(({ application, marks }: ReviewRecord) =>
    standOf(desk.review, sheetsOf(desk)(application), marks),
  ),
);

/** A day as people write it; undefined where it is none. */
function dayOf(text: string): Day | undefined {
  const read = readAnswer({ kind: 'date', id: 'deadline', label: '' }, text);
  return read.kind === 'answer' && typeof read.answer === 'string'
    ? parseDay(read.answer)
    : undefined;
}
