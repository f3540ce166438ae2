import { numberOf } from '../answers/amount.ts';
import type { Issue } from '../issue.ts';
import { dayOf } from './scope/day-of.ts';
import { partOf, placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** 攻关期: as many months as `count` says was filled in elsewhere, at most `most` (a hint). */
export interface DurationCheck {
  readonly kind: 'duration';
  readonly from: string;
  readonly to: string;
  readonly count?: string;
  readonly most?: number;
}

export const duration: DeclaredCheck<DurationCheck> = {
  places: ({ from, to, count }) => [from, to, ...(count === undefined ? [] : [count])],
  find(check, scope) {
    const [from] = scope.find(check.from);
    const [to] = scope.find(check.to);
    const first = from && dayOf(from, scope);
    const last = to && dayOf(to, scope);
    if (to === undefined || first === undefined || last === undefined || last < first) return [];
    const months = monthsBetween(first, last);
    const issues: Issue[] = [];
    const place = { kind: 'date', severity: 'warning', ...placeOf(to) } as const;
    const [count] = check.count === undefined ? [] : scope.find(check.count);
    const declared = count && numberOf(partOf(count), count.value);
    if (count !== undefined && declared !== undefined && !declared.eq(months)) {
      const values = {
        months: String(months),
        label: scope.label(partOf(count)),
        declared: declared.toFixed(),
      };
      issues.push({ ...place, key: 'months_differ', values });
    }
    if (check.most !== undefined && months > check.most) {
      const values = { months: String(months), most: String(check.most) };
      issues.push({ ...place, key: 'months_over', values });
    }
    return issues;
  },
};

/** Both months counted: 2025-01 to 2025-12 are twelve. */
function monthsBetween(first: string, last: string): number {
  const [fromYear = 0, fromMonth = 0] = first.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = last.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}
