import type { Issue } from '../issue.ts';
import { placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** Rows whose column has one of `values` don't count as had: 审中、公开. */
export interface NotCountedCheck {
  readonly kind: 'not-counted';
  readonly table: string;
  readonly column: string;
  readonly values: readonly string[];
}

export const notCounted: DeclaredCheck<NotCountedCheck> = {
  places: ({ table, column }) => [`${table}.${column}`],
  find: ({ table, column, values: excluded }, scope) =>
    scope.find(`${table}.${column}`).flatMap((found): readonly Issue[] => {
      const value = found.value;
      if (typeof value !== 'string' || !excluded.includes(value)) return [];
      const label = found.column?.options?.find(({ id }) => id === value)?.label ?? value;
      const key = 'not_counted';
      return [{ kind: 'rows', severity: 'warning', ...placeOf(found), key, values: { label } }];
    }),
};
