import type { Need } from '../../review/index.ts';

/** What an outcome needs, as the page calls it. */
export const needWords: Readonly<Record<Need, string>> = {
  reason: 'review.need_reason',
  missing: 'review.missing_list',
  deadline: 'review.deadline',
};
