import type { Issue } from '../issue.ts';
import { foldedIn } from './scope/by-cell.ts';
import { placeOf } from './scope/scope.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** No value of a column twice: the same code in one list. */
export interface UniqueCheck {
  readonly kind: 'unique';
  readonly table: string;
  readonly column: string;
}

export const unique: DeclaredCheck<UniqueCheck> = {
  places: ({ table, column }) => [`${table}.${column}`],
  find({ table, column }, scope) {
    const first = new Map<string, number>();
    return scope.find(`${table}.${column}`).flatMap((found): readonly Issue[] => {
      if (typeof found.value !== 'string' || found.row === undefined) return [];
      const code = foldedIn(found);
      if (code === '') return [];
      const earlier = first.get(code);
      if (earlier === undefined) {
        first.set(code, found.row);
        return [];
      }
      const values = { value: found.value.trim(), other: String(earlier + 1) };
      return [{ kind: 'duplicate', severity: 'warning', ...placeOf(found), key: 'twice', values }];
    });
  },
};
