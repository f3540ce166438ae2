import type { Issue } from '../issue.ts';
import type { Check } from './scope.ts';

/** 重复申报自查: answers to think of again before sending, in the author's words. */
export const checkRepeat: Check = (scope) =>
  scope.checks('attention').flatMap(({ field: id, values, text }): readonly Issue[] => {
    const answer = scope.answers[id];
    const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    if (scope.field(id) === undefined || !values.some((value) => given.includes(value))) return [];
    return [{ kind: 'repeat', severity: 'warning', field: id, key: 'attention', values: { text } }];
  });
