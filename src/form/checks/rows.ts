import type { AnswerRow } from '../../rules/index.ts';
import { numberOf, writeNumber } from '../amount.ts';
import type { Issue } from '../issue.ts';
import { isAnswered } from '../answered.ts';
import type { Check } from './scope.ts';

/** Enough rows, not too many, and as many as the number filled in elsewhere. */
export const checkRows: Check = (scope) => [
  ...scope.visible.flatMap((field): readonly Issue[] => {
    if (field.kind !== 'table' || !isAnswered(scope.answers[field.id])) return [];
    const count = scope.rows(field.id).length;
    const values = { label: scope.label(field), count: String(count) };
    const issue = { kind: 'rows', severity: 'error', field: field.id } as const;
    const { minRows, maxRows } = field;
    if (minRows !== undefined && count < minRows) {
      return [{ ...issue, key: 'rows_few', values: { ...values, least: String(minRows) } }];
    }
    if (maxRows !== undefined && count > maxRows) {
      return [{ ...issue, key: 'rows_many', values: { ...values, most: String(maxRows) } }];
    }
    return [];
  }),
  ...scope.checks('rows-equal').flatMap(({ table, count: countId, where }): readonly Issue[] => {
    const list = scope.field(table);
    const count = scope.field(countId);
    const declared = count && numberOf(count, scope.answers[countId]);
    if (list === undefined || count === undefined || declared === undefined) return [];
    // An empty list is missing, not contradicting; whether it must be there is said elsewhere.
    if (scope.rows(table).length === 0) return [];
    const rows = scope.rows(table).filter(({ row }) => matches(row, where)).length;
    if (declared.eq(rows)) return [];
    const values = {
      label: scope.label(count),
      declared: writeNumber(declared, count.unit),
      table: scope.label(list),
      rows: String(rows),
    };
    const key = where === undefined ? 'rows_differ' : 'rows_differ_where';
    return [{ kind: 'rows', severity: 'warning', field: table, key, values }];
  }),
];

function matches(row: AnswerRow, where: Readonly<Record<string, readonly string[]>> = {}): boolean {
  return Object.keys(where).every((column) => where[column]?.includes(String(row[column])));
}
