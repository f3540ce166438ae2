import type { Issue } from '../../form/index.ts';
import type { ApplicationFinding } from './finding.ts';

/**
 * What each of the form's own checks is to a reviewer. Undefined: advice to who fills in. An unmet
 * condition is none either: the sheet lays both sides' words out, and people judge.
 */
const findingOf = {
  missing: 'missing',
  unreadable: 'unreadable',
  unit: 'unit',
  sum: 'sum',
  arithmetic: 'arithmetic',
  date: 'date',
  rows: 'rows',
  duplicate: 'rows',
  length: 'rows',
  code: 'code',
  placeholder: 'placeholder',
  contradiction: 'contradiction',
  reference: 'contradiction',
  person: undefined,
  repeat: undefined,
  criterion: undefined,
  version: undefined,
} as const satisfies Readonly<Record<Issue['kind'], string | undefined>>;

/** The findings that the form's own checks make. */
export type CheckFinding = Exclude<(typeof findingOf)[Issue['kind']], undefined>;

/**
 * What the checks found of one kind; `key` is the reviewer's sentence where the form's speaks to who
 * fills in, `keyByLabels` the one for what was read by its labels.
 */
export function ofChecks(
  kind: CheckFinding,
  key?: string,
  keyByLabels?: string,
): ApplicationFinding {
  return {
    over: 'application',
    find: ({ issues, isByLabels }) =>
      issues
        .filter((issue) => findingOf[issue.kind] === kind)
        .map(({ field, row, column, key: own, values }) => ({
          where: {
            ...(field === undefined ? {} : { field }),
            ...(row === undefined ? {} : { row }),
            ...(column === undefined ? {} : { column }),
          },
          key: (isByLabels === true ? keyByLabels : undefined) ?? key ?? `form.issue_${own}`,
          values,
        })),
  };
}
