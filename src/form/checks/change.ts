import { changeOf } from '../change.ts';
import type { Column } from '../field.ts';
import type { Issue } from '../issue.ts';
import { numberOf } from '../answers/amount.ts';
import { kindOf } from '../kinds.ts';
import type { Check, CheckScope } from './scope/scope.ts';

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
  ...scope.visible.flatMap((field) => {
    const text = scope.answers[field.id];
    if (kindOf(field).shape !== 'paragraphs' || typeof text !== 'string') return [];
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
