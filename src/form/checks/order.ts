import { writeDay } from '../../base/index.ts';
import type { Issue } from '../issue.ts';
import { dayOf } from './scope/day-of.ts';
import { partOf, placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** Dates or months, the earlier not after the later: from before to, completion before application. */
export interface OrderCheck {
  readonly kind: 'order';
  readonly earlier: string;
  readonly later: string;
}

export const order: DeclaredCheck<OrderCheck> = {
  places: ({ earlier, later }) => [earlier, later],
  find(check, scope) {
    const laters = scope.find(check.later);
    const inRow = new Map(laters.map((found) => [found.row, found]));
    return scope.find(check.earlier).flatMap((earlier): readonly Issue[] => {
      const later = inRow.get(earlier.row) ?? laters[0];
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
  },
};
