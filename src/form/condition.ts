import { assertNever } from '../base/index.ts';
import type { Answers } from '../rules/index.ts';
import { isAnswered } from './answered.ts';
import type { Condition } from './field.ts';
import type { ConditionContent } from './source.ts';

/** Compiles a condition as authors write it. */
export function readCondition(source: ConditionContent): Condition {
  if ('not' in source) return { kind: 'not', of: readCondition(source.not) };
  if ('all' in source) return { kind: 'all', of: source.all.map(readCondition) };
  if ('any' in source) return { kind: 'any', of: source.any.map(readCondition) };
  if ('is' in source) return { kind: 'is', field: source.field, values: [source.is] };
  if ('in' in source) return { kind: 'is', field: source.field, values: source.in };
  const answered: Condition = { kind: 'answered', field: source.field };
  return source.answered ? answered : { kind: 'not', of: answered };
}

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

/** The fields that it looks at. */
export function fieldsOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'is':
    case 'answered':
      return [condition.field];
    case 'not':
      return fieldsOf(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(fieldsOf);
    default:
      return assertNever(condition);
  }
}
