import { identityOf, isSameUnit } from '../batch/same-unit.ts';
import type { BatchFinding } from './finding.ts';
import { nameOf } from './same-unit.ts';

/** A unit leads more applications of a category than it may. */
export const quota: BatchFinding = {
  over: 'batch',
  find: ({ entries, quotas }) => {
    const identities = entries.map(({ answers }) => identityOf(answers));
    return entries.flatMap(({ category }, of) => {
      const most = quotas[category];
      const own = identities[of];
      if (most === undefined || own === undefined) return [];
      const others = entries.flatMap((entry, at) => {
        const other = identities[at];
        // The same project once more is a second version of it.
        const isOne =
          at !== of &&
          entry.category === category &&
          other !== undefined &&
          isSameUnit(own, other) &&
          other.project !== own.project;
        return isOne ? [at] : [];
      });
      const count = 1 + new Set(others.map((at) => identities[at]?.project)).size;
      if (count <= most) return [];
      const units = others.map((at) => nameOf(entries[at])).join('、');
      const values = { most: String(most), count: String(count), units };
      return [{ of, with: others, where: {}, key: 'review.finding.quota', values }];
    });
  },
};
