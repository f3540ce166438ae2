import { combineAny } from '../combine.ts';
import type { Outcome } from '../evaluation.ts';
import type { ParseChild, ParseScope } from '../parse-scope.ts';
import type { AnyRule } from '../rule.ts';
import { parseChildren } from './all.ts';

export function parseAny(
  source: unknown,
  scope: ParseScope,
  parseChild: ParseChild,
): AnyRule | undefined {
  const of = parseChildren(source, scope, parseChild);
  return of === undefined ? undefined : { kind: 'any', of };
}

export function evaluateAny(rule: AnyRule, children: readonly Outcome[]): Outcome {
  return { rule, verdict: combineAny(children.map(({ verdict }) => verdict)), children };
}
