import { foldText } from '../../base/index.ts';
import type { Issue } from '../issue.ts';
import type { Check } from './scope.ts';

/** 项目负责人 and 联系人 are two people with two phones. */
export const checkPersons: Check = (scope) =>
  scope.checks('differ').flatMap(({ fields: [one, other] }): readonly Issue[] => {
    const first = scope.answers[one];
    const second = scope.answers[other];
    if (scope.field(one) === undefined || scope.field(other) === undefined) return [];
    if (typeof first !== 'string' || typeof second !== 'string') return [];
    if (foldText(first) === '' || foldText(first) !== foldText(second)) return [];
    const values = { label: scope.label(other), other: scope.label(one) };
    return [{ kind: 'person', severity: 'warning', field: other, key: 'same_person', values }];
  });
