import { writeDay } from '../../base/index.ts';
import { numberOf } from '../amount.ts';
import type { Issue } from '../issue.ts';
import { readAnswer } from '../read-answer.ts';
import { partOf, placeOf } from './scope.ts';
import type { Check, CheckScope, Found } from './scope.ts';

/** Dates in order: from before to, completion not after the application. */
export const checkOrder: Check = (scope) =>
  scope.checks('order').flatMap((check) => {
    const laters = scope.find(check.later);
    return scope.find(check.earlier).flatMap((earlier): readonly Issue[] => {
      const later = laters.find((found) => found.row === earlier.row) ?? laters[0];
      const first = dayOf(earlier, scope);
      const last = later && dayOf(later, scope);
      if (first === undefined || last === undefined || later === undefined) return [];
      // A month against a day: only whole months can be told apart.
      const length = Math.min(first.length, last.length);
      if (first.slice(0, length) <= last.slice(0, length)) return [];
      const values = {
        label: scope.label(partOf(earlier)),
        day: writeDay(first),
        other: scope.label(partOf(later)),
        otherDay: writeDay(last),
      };
      return [{ kind: 'date', severity: 'error', ...placeOf(earlier), key: 'order', values }];
    });
  });

/** 攻关期: as long as the number of months filled in elsewhere, and a hint beyond the usual length. */
export const checkDuration: Check = (scope) =>
  scope.checks('duration').flatMap((check): readonly Issue[] => {
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
  });

/** `2025-06-01` or `2025-06`; an application date not filled in is today. */
export function dayOf(found: Found, scope: CheckScope): string | undefined {
  const reading = readAnswer(partOf(found), found.value);
  if (reading.kind === 'answer' && typeof reading.answer === 'string') return reading.answer;
  return found.field.id === 'application_date' ? scope.context.on : undefined;
}

/** Both months counted: 2025-01 to 2025-12 are twelve. */
function monthsBetween(first: string, last: string): number {
  const [fromYear = 0, fromMonth = 0] = first.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = last.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}
