import { isAnswered } from '../../rules/index.ts';
import type { Issue } from '../issue.ts';
import { kindOf } from '../kinds.ts';
import { isRequired } from '../required.ts';
import type { Check } from './scope/scope.ts';

/** Required fields without an answer, and required cells of rows that hold anything. */
export const checkMissing: Check = ({ visible, answers, rows, label }) =>
  visible.flatMap((field): readonly Issue[] => {
    const missing = { kind: 'missing', severity: 'error', field: field.id } as const;
    if (!isAnswered(answers[field.id])) {
      if (!isRequired(field, answers)) return [];
      return [
        { ...missing, key: `missing_${kindOf(field).missing}`, values: { label: label(field) } },
      ];
    }
    const needed = (field.columns ?? []).filter((column) => column.required);
    return rows(field.id).flatMap(({ at, row }) =>
      needed
        .filter((column) => !isAnswered(row[column.id]))
        .map((column) => ({
          ...missing,
          row: at,
          column: column.id,
          key: `missing_${kindOf(column).missing}`,
          values: { label: label(column) },
        })),
    );
  });
