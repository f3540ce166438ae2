import type { Fact } from '../fact.ts';
import type { Boundary } from '../operator.ts';
import { operatorOf, sourceOf } from '../operators/table.ts';
import type { Rule } from '../operators/table.ts';
import { everyRule } from '../rule-tree.ts';

/** A value next to a limit, with the rule that sets the limit. */
export interface BoundaryCase extends Boundary {
  readonly rule: Rule;
}

/** For each limit of a rule the values just below, at and just above it, exact. */
export function boundaryCases(rule: Rule, facts: readonly Fact[]): readonly BoundaryCase[] {
  return everyRule(rule).flatMap((each) => {
    const [id] = operatorOf(each).facts(each);
    const fact = facts.find((one) => one.id === id);
    return (sourceOf(each).boundaries?.(each, fact) ?? []).map((one) => ({ ...one, rule: each }));
  });
}
