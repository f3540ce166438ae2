import { identityOf, isSameProject, isSameUnit } from '../batch/same-unit.ts';
import type { Identity } from '../batch/same-unit.ts';
import type { BatchEntry } from '../batch/entry.ts';
import type { BatchFinding, BatchFound } from './finding.ts';

/** The same unit with another project or in another category: to be looked at, it may be allowed. */
export const duplicateUnit = alike('review.finding.duplicate_unit', 'org_name', (one, other) => {
  return isSameUnit(one, other) && !isVersion(one, other);
});

/** The same project by another unit, or in another category. */
export const duplicateProject = alike(
  'review.finding.duplicate_project',
  'project_name',
  (one, other) => isSameProject(one, other) && !isVersion(one, other),
);

/** The same unit's same project in the same category: it came twice, or as a second version. */
export const secondVersion = alike('review.finding.second_version', 'project_name', isVersion);

type Compared = Identity & { readonly category: string };

function isVersion(one: Compared, other: Compared): boolean {
  return one.category === other.category && isSameUnit(one, other) && isSameProject(one, other);
}

function alike(
  key: string,
  field: string,
  isAlike: (one: Compared, other: Compared) => boolean,
): BatchFinding {
  return {
    over: 'batch',
    find: ({ entries }) => {
      const compared = entries.map((entry) => ({
        ...identityOf(entry),
        category: entry.category,
      }));
      return pairsOf(compared, isAlike).map(({ of, others }): BatchFound => ({
        of,
        with: others,
        where: { field },
        key,
        values: { units: others.map((at) => nameOf(entries[at])).join('、') },
      }));
    },
  };
}

function pairsOf<Item>(items: readonly Item[], isAlike: (one: Item, other: Item) => boolean) {
  return items.flatMap((one, of) => {
    const others = items.flatMap((other, at) => (at !== of && isAlike(one, other) ? [at] : []));
    return others.length === 0 ? [] : [{ of, others }];
  });
}

/** 单位《项目》, as it is told beside another. */
export function nameOf(entry: BatchEntry | undefined): string {
  const unit = entry?.answers['org_name'];
  const project = entry?.answers['project_name'];
  return `${typeof unit === 'string' ? unit : '？'}${typeof project === 'string' ? `“${project}”` : ''}`;
}
