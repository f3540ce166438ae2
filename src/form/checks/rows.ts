import type { Issue } from '../issue.ts';
import { isAnswered } from '../../rules/index.ts';
import type { Check } from './scope/scope.ts';

/** Enough rows, and not too many. */
export const checkRows: Check = (scope) =>
  scope.visible.flatMap((field): readonly Issue[] => {
    if (field.columns === undefined || !isAnswered(scope.answers[field.id])) return [];
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
  });
