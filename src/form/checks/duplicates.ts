import { foldText } from '../../base/index.ts';
import type { Issue } from '../issue.ts';
import { placeOf } from './scope.ts';
import type { Check } from './scope.ts';

/** The same code twice in one list. */
export const checkDuplicates: Check = (scope) =>
  scope.checks('unique').flatMap(({ table, column }) => {
    const first = new Map<string, number>();
    return scope.find(`${table}.${column}`).flatMap((found): readonly Issue[] => {
      if (typeof found.value !== 'string' || found.row === undefined) return [];
      const code = foldText(found.value);
      if (code === '') return [];
      const earlier = first.get(code);
      if (earlier === undefined) {
        first.set(code, found.row);
        return [];
      }
      const values = { value: found.value.trim(), other: String(earlier + 1) };
      return [{ kind: 'duplicate', severity: 'warning', ...placeOf(found), key: 'twice', values }];
    });
  });
