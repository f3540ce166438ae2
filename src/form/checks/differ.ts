import { foldText } from '../../base/index.ts';
import type { DeclaredCheck } from './scope/scope.ts';

/** Two fields that should not hold the same: 项目负责人 and 联系人 are two people with two phones. */
export interface DifferCheck {
  readonly kind: 'differ';
  readonly fields: readonly [string, string];
}

export const differ: DeclaredCheck<DifferCheck> = {
  places: ({ fields }) => fields,
  find({ fields: [one, other] }, scope) {
    const first = scope.answers[one];
    const second = scope.answers[other];
    if (scope.field(one) === undefined || scope.field(other) === undefined) return [];
    if (typeof first !== 'string' || typeof second !== 'string') return [];
    if (foldText(first) === '' || foldText(first) !== foldText(second)) return [];
    const values = { label: scope.label(other), other: scope.label(one) };
    return [{ kind: 'person', severity: 'warning', field: other, key: 'same_person', values }];
  },
};
