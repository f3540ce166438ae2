import { changeOf } from '../change.ts';
import type { Column, FormCheck } from '../field.ts';
import type { Issue } from '../issue.ts';
import { numberOf } from '../amount.ts';
import type { Check, CheckScope } from './scope.ts';

/** 降低、缩短 with a percentage of its own in running text. */
const fallInText = /(降低|下降|减少|缩短)(?:了|约|近|达|到|幅度)*\s*(\d+(?:\.\d+)?)\s*[%％]/g;

/** Before and after: a fall is at most 100 % of what was before, and the change can be computed. */
export const checkChange: Check = (scope) => [
  ...scope.visible.flatMap((field) => {
    const columns = field.columns ?? [];
    return columns
      .filter((column) => column.change !== undefined)
      .flatMap((column) => checkRows(field.id, columns, column, scope));
  }),
  ...scope.checks('direction').flatMap((check) => checkDirection(check, scope)),
  ...scope.visible.flatMap((field) => {
    const text = scope.answers[field.id];
    if (field.kind !== 'longtext' || typeof text !== 'string') return [];
    return [...text.matchAll(fallInText)]
      .filter(([, , percent]) => Number(percent) > 100)
      .map(([found]): Issue => {
        const values = { label: scope.label(field), found };
        return {
          kind: 'arithmetic',
          severity: 'error',
          field: field.id,
          key: 'fall_in_text',
          values,
        };
      });
  }),
];

function checkRows(
  table: string,
  columns: readonly Column[],
  column: Column,
  scope: CheckScope,
): readonly Issue[] {
  const before = columns.find((each) => each.id === column.change?.before);
  return scope.rows(table).flatMap(({ at, row }): readonly Issue[] => {
    const place = { kind: 'arithmetic', field: table, row: at, column: column.id } as const;
    const change = changeOf(columns, row, column);
    if (change?.lt(-100) === true) {
      const values = { change: `${change.abs().toFixed()}%` };
      return [{ ...place, severity: 'error', key: 'fall_over_100', values }];
    }
    const base = before && numberOf(before, row[before.id]);
    if (before === undefined || base?.eq(0) !== true) return [];
    const values = { label: scope.label(before) };
    return [{ ...place, severity: 'warning', key: 'change_from_zero', values }];
  });
}

/** A row that says 不良率降低 while its figures rise. */
function checkDirection(
  check: Extract<FormCheck, { kind: 'direction' }>,
  scope: CheckScope,
): readonly Issue[] {
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
}
