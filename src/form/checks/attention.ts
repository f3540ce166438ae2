import type { DeclaredCheck } from './scope/scope.ts';

/** 重复申报自查: an answer to think of again before sending, in the author's words. */
export interface AttentionCheck {
  readonly kind: 'attention';
  readonly field: string;
  readonly values: readonly (string | boolean)[];
  readonly text: string;
}

export const attention: DeclaredCheck<AttentionCheck> = {
  places: ({ field }) => [field],
  find({ field: id, values, text }, scope) {
    const answer = scope.answers[id];
    const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    if (scope.field(id) === undefined || !values.some((value) => given.includes(value))) return [];
    return [{ kind: 'repeat', severity: 'warning', field: id, key: 'attention', values: { text } }];
  },
};
