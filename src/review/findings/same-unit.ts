import { identityOf, isSameApplication, isSameProject, isSameUnit } from '../batch/same-unit.ts';
import type { BatchEntry } from '../batch/entry.ts';
import { textOf } from '../batch/entry.ts';
import type { BatchFinding, BatchFound } from './finding.ts';

/** The same unit with another project or in another category: to be looked at, it may be allowed. */
export const duplicateUnit = alike(
  'review.finding.duplicate_unit',
  'org_name',
  (one, other) =>
    isSameUnit(identityOf(one.answers), identityOf(other.answers)) && !isVersion(one, other),
);

/** The same project by another unit, or in another category. */
export const duplicateProject = alike(
  'review.finding.duplicate_project',
  'project_name',
  (one, other) =>
    isSameProject(identityOf(one.answers), identityOf(other.answers)) && !isVersion(one, other),
);

/** The same unit's same project in the same category: it came twice, or as a second version. */
export const secondVersion = alike('review.finding.second_version', 'project_name', isVersion);

function isVersion(one: BatchEntry, other: BatchEntry): boolean {
  return isSameApplication(
    { category: one.category, shown: one.answers },
    { category: other.category, shown: other.answers },
  );
}

function alike(
  key: string,
  field: string,
  isAlike: (one: BatchEntry, other: BatchEntry) => boolean,
): BatchFinding {
  return {
    over: 'batch',
    find: ({ entries }) =>
      entries.flatMap((one, of): readonly BatchFound[] => {
        const others = entries.flatMap((other, at) =>
          at !== of && isAlike(one, other) ? [at] : [],
        );
        if (others.length === 0) return [];
        const units = others.map((at) => nameOf(entries[at])).join('、');
        return [{ of, with: others, where: { field }, key, values: { units } }];
      }),
  };
}

/** 单位《项目》, as it is told beside another. */
export function nameOf(entry: BatchEntry | undefined): string {
  const [unit = '', project = ''] = ['org_name', 'project_name'].map((id) =>
    textOf(entry?.answers ?? {}, id),
  );
  return `${unit === '' ? '？' : unit}${project === '' ? '' : `“${project}”`}`;
}
