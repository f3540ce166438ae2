import { assertNever } from '../base/index.ts';
import type { Rule } from './rule.ts';

/** Ids of the facts a rule looks at, each once, in the order it names them. */
export function factsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'compare':
    case 'is':
    case 'in':
    case 'pick':
    case 'bands':
      return [rule.fact];
    case 'judge':
      return [];
    case 'all':
    case 'any':
    case 'at-least':
      return [...new Set(rule.of.flatMap(factsOf))];
    default:
      return assertNever(rule);
  }
}
