import { writeDay } from '../../base/index.ts';
import type { ApplicationFinding } from './finding.ts';

/** Applied after the round's last day for applicants. */
export const late: ApplicationFinding = {
  over: 'application',
  find: ({ day, year, rounds }) => {
    const round = rounds.find((one) => one.year === year);
    if (day === undefined || round === undefined || day <= round.closes) return [];
    const { title, level, closes } = round;
    const values = { day: writeDay(day), round: title, level, closes: writeDay(closes) };
    return [{ where: { field: 'application_date' }, key: 'review.finding.late', values }];
  },
};
