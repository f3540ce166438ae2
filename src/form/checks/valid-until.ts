import { writeDay } from '../../base/index.ts';
import type { Issue } from '../issue.ts';
import { dayOf } from './scope/day-of.ts';
import { placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** Rights and certificates still valid on the day of application. */
export interface ValidUntilCheck {
  readonly kind: 'valid-until';
  readonly table: string;
  readonly column: string;
}

export const validUntil: DeclaredCheck<ValidUntilCheck> = {
  places: ({ table, column }) => [`${table}.${column}`],
  find({ table, column }, scope) {
    const [application] = scope.find('application_date');
    const on = (application && dayOf(application, scope)) ?? scope.context.on;
    return scope.find(`${table}.${column}`).flatMap((found): readonly Issue[] => {
      const until = dayOf(found, scope);
      if (until === undefined || until >= on) return [];
      const values = { until: writeDay(until), on: writeDay(on) };
      return [
        { kind: 'date', severity: 'warning', ...placeOf(found), key: 'expired_right', values },
      ];
    });
  },
};
