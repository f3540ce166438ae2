import { assertNever } from '../../base/index.ts';
import type { Condition } from '../../form/index.ts';
import type { ConditionEntry } from '../../policy/index.ts';

/** Compiles a condition as authors write it. */
export function makeCondition(source: ConditionEntry): Condition {
  if ('not' in source) return { kind: 'not', of: makeCondition(source.not) };
  if ('all' in source) return { kind: 'all', of: source.all.map(makeCondition) };
  if ('any' in source) return { kind: 'any', of: source.any.map(makeCondition) };
  if ('is' in source) return { kind: 'is', field: source.field, values: [source.is] };
  if ('in' in source) return { kind: 'is', field: source.field, values: source.in };
  const answered: Condition = { kind: 'answered', field: source.field };
  return source.answered ? answered : { kind: 'not', of: answered };
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
