import type { ApplicationFinding } from './finding.ts';

/** The file holds text that its page doesn't show. */
export const hiddenText: ApplicationFinding = {
  over: 'application',
  find: ({ hidden = [] }) =>
    hidden.map((sentence) => ({
      where: {},
      key: 'review.finding.hidden_text',
      values: { sentence },
    })),
};
