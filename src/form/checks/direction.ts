import { changeOf } from '../change.ts';
import type { Issue } from '../issue.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** Computed changes that go the way their row's choice says: a row of 不良率降低 falls. */
export interface DirectionCheck {
  readonly kind: 'direction';
  readonly table: string;
  readonly column: string;
  readonly by: string;
  readonly rising: readonly string[];
  readonly falling: readonly string[];
}

export const direction: DeclaredCheck<DirectionCheck> = {
  places: ({ table, column, by }) => [`${table}.${column}`, `${table}.${by}`],
  find(check, scope) {
    const columns = scope.field(check.table)?.columns ?? [];
    const column = columns.find(({ id }) => id === check.column);
    const by = columns.find(({ id }) => id === check.by);
    if (column === undefined || by === undefined) return [];
    return scope.rows(check.table).flatMap(({ at, row }): readonly Issue[] => {
      const chosen = row[check.by];
      const change = changeOf(columns, row, column);
      if (typeof chosen !== 'string' || change === undefined) return [];
      const isWrong = change.gt(0) ? check.falling.includes(chosen) : check.rising.includes(chosen);
      if (!isWrong) return [];
      const place = { kind: 'arithmetic', field: check.table, row: at, column: check.by } as const;
      const option = by.options?.find(({ id }) => id === chosen)?.label ?? chosen;
      const values = { option, change: `${change.gt(0) ? '+' : ''}${change.toFixed()}%` };
      return [{ ...place, severity: 'warning', key: 'wrong_direction', values }];
    });
  },
};
