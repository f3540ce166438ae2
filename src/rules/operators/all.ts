import { combineAll } from '../combine.ts';
import type { Outcome } from '../evaluation.ts';
import { within } from '../parse-scope.ts';
import type { ParseChild, ParseScope } from '../parse-scope.ts';
import type { AllRule, Rule } from '../rule.ts';

/** The rules of a list; undefined when the list, or any rule in it, cannot be read. */
export function parseChildren(
  source: unknown,
  scope: ParseScope,
  parseChild: ParseChild,
): readonly Rule[] | undefined {
  if (!Array.isArray(source) || source.length === 0) {
    scope.report(scope.path, '这里应是一列条件');
    return undefined;
  }
  const rules = source.flatMap((child: unknown, index) => {
    const rule = parseChild(child, within(scope, index));
    return rule === undefined ? [] : [rule];
  });
  return rules.length === source.length ? rules : undefined;
}

export function parseAll(
  source: unknown,
  scope: ParseScope,
  parseChild: ParseChild,
): AllRule | undefined {
  const of = parseChildren(source, scope, parseChild);
  return of === undefined ? undefined : { kind: 'all', of };
}

export function evaluateAll(rule: AllRule, children: readonly Outcome[]): Outcome {
  return { rule, verdict: combineAll(children.map(({ verdict }) => verdict)), children };
}
