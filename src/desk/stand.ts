import { rememberByObject } from '../base/index.ts';
import { openItems, reviewSheet, standingMarks, suggestOutcome } from '../review/index.ts';
import type { Marks, Review, ReviewItem, ReviewOutcome, SheetItem } from '../review/index.ts';
import type { Application } from './application.ts';
import type { DeskPolicy } from './policy.ts';

/** What is asked of an application; nothing where its category is none of the policy's. Laid out once. */
export const sheetsOf = rememberByObject(({ review, categories }: DeskPolicy) =>
  rememberByObject(({ category, shown, answers }: Application): readonly SheetItem[] => {
    const own = categories.find(({ id }) => id === category);
    return own === undefined ? [] : reviewSheet(review, { ...own, shown, carried: answers });
  }),
);

/** Where the first check of an application stands. */
export interface Stand {
  /** The review with the items that its category asks: of others nothing is to be marked. */
  readonly asked: Review;
  /** The marks that belong to what stands on the sheet now. */
  readonly standing: Marks;
  readonly open: readonly ReviewItem[];
  readonly outcome: ReviewOutcome | undefined;
}

export function standOf(review: Review, sheet: readonly SheetItem[], marks: Marks): Stand {
  const asked = { ...review, items: sheet.map(({ item }) => item) };
  const standing = standingMarks(sheet, marks);
  return {
    asked,
    standing,
    open: openItems(asked, standing),
    outcome: sheet.length === 0 ? undefined : suggestOutcome(asked, standing),
  };
}
