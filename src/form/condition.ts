import { assertNever } from '../base/index.ts';
import type { Answers } from '../rules/index.ts';
import { isAnswered } from '../rules/index.ts';
import type { Condition } from './field.ts';

/** Whether it holds; an answer that is not there makes no claim true. */
export function conditionHolds(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'is': {
      const answer = answers[condition.field];
      const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
      return condition.values.some((value) => given.includes(value));
    }
    case 'answered':
      return isAnswered(answers[condition.field]);
    case 'not':
      return !conditionHolds(condition.of, answers);
    case 'all':
      return condition.of.every((part) => conditionHolds(part, answers));
    case 'any':
      return condition.of.some((part) => conditionHolds(part, answers));
    default:
      return assertNever(condition);
  }
}
