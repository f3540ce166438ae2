import { writeDay } from '../../base/index.ts';
import type { Issue } from '../issue.ts';
import { dayOf } from './dates.ts';
import { placeOf } from './scope.ts';
import type { Check } from './scope.ts';

/** Rights and certificates still valid on the day of application; 审中、公开 don't count as had. */
export const checkValidity: Check = (scope) => [
  ...scope.checks('valid-until').flatMap(({ table, column }) => {
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
  }),
  ...scope.checks('not-counted').flatMap(({ table, column, values: excluded }) =>
    scope.find(`${table}.${column}`).flatMap((found): readonly Issue[] => {
      const value = found.value;
      if (typeof value !== 'string' || !excluded.includes(value)) return [];
      const label = found.column?.options?.find(({ id }) => id === value)?.label ?? value;
      const key = 'not_counted';
      return [{ kind: 'rows', severity: 'warning', ...placeOf(found), key, values: { label } }];
    }),
  ),
];
