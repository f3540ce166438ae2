import { assertNever } from '../base/index.ts';
import type { Marks, OutcomeWhen, Review, ReviewItem, ReviewOutcome } from './review.ts';

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

function outcomeHolds(when: OutcomeWhen, items: readonly ReviewItem[], marks: Marks): boolean {
  switch (when.kind) {
    case 'any':
      return items.some(
        (item) =>
          (when.group === undefined || item.group === when.group) &&
          marks[item.id]?.mark === when.mark,
      );
    case 'all':
      return items.every((item) => when.marks.includes(marks[item.id]?.mark ?? ''));
    case 'otherwise':
      return true;
    default:
      return assertNever(when);
  }
}
