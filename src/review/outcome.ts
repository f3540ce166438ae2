import { assertNever } from '../base/index.ts';
import type {
  Decision,
  Marks,
  Need,
  OutcomeWhen,
  Review,
  ReviewItem,
  ReviewOutcome,
} from './review.ts';

/** Items nobody has marked yet, in order. */
export function openItems(review: Review, marks: Marks): readonly ReviewItem[] {
  return review.items.filter((item) => marks[item.id]?.mark === undefined);
}

/** Items whose mark demands a reason that is still missing. */
export function reasonlessItems(review: Review, marks: Marks): readonly ReviewItem[] {
  return review.items.filter((item) => {
    const given = marks[item.id];
    if (given?.mark === undefined || !review.reasonFor.includes(given.mark)) return false;
    return given.reason.trim() === '';
  });
}

/**
 * The first outcome that the marks bear out; undefined while an item is open, because a sheet that
 * is half done suggests nothing. It is a suggestion: people decide.
 */
export function suggestOutcome(review: Review, marks: Marks): ReviewOutcome | undefined {
  if (openItems(review, marks).length > 0) return undefined;
  return review.outcomes.find(({ when }) => outcomeHolds(when, review.items, marks));
}

/** What the outcome needs in its record and nobody has written yet. */
export function lackingNeeds(
  review: Review,
  outcome: ReviewOutcome,
  marks: Marks,
  decision: Decision,
): readonly Need[] {
  return outcome.needs.filter((need) => {
    switch (need) {
      case 'reason':
        return itemsBehind(outcome.when, review.items, marks).some(
          ({ id }) => (marks[id]?.reason ?? '').trim() === '',
        );
      case 'missing':
        return decision.asked.every(({ words }) => words.trim() === '');
      case 'deadline':
        return decision.deadline.trim() === '';
      default:
        return assertNever(need);
    }
  });
}

function outcomeHolds(when: OutcomeWhen, items: readonly ReviewItem[], marks: Marks): boolean {
  switch (when.kind) {
    case 'any':
      return itemsBehind(when, items, marks).length > 0;
    case 'all':
      return items.every((item) => when.marks.includes(marks[item.id]?.mark ?? ''));
    case 'otherwise':
      return true;
    default:
      return assertNever(when);
  }
}

/** The items whose marks an outcome comes from: those of one mark, else all. */
function itemsBehind(
  when: OutcomeWhen,
  items: readonly ReviewItem[],
  marks: Marks,
): readonly ReviewItem[] {
  if (when.kind !== 'any') return items;
  return items.filter(
    ({ id, group }) =>
      (when.group === undefined || group === when.group) && marks[id]?.mark === when.mark,
  );
}
