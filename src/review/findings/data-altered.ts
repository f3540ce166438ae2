import type { ApplicationFinding } from './finding.ts';

/** What the file carries doesn't agree with itself: its 版本码, its verdict, its copies. */
export const dataAltered: ApplicationFinding = {
  over: 'application',
  find: ({ faults = [] }) =>
    faults.map((sentence) => ({
      where: {},
      key: 'review.finding.data_altered',
      values: { sentence },
    })),
};
