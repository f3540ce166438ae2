import type { ParseChild, RuleFlip, Told } from '../operator.ts';
import { within } from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import type { Reason } from '../tell/reason.ts';
import type { Verdict } from '../judge/verdict.ts';
import { withoutEach } from '../judge/without-each.ts';

/** A rule over others. */
interface Group<Rule> {
  readonly of: readonly Rule[];
}

/** The rules of a list; undefined when the list, or any rule in it, cannot be read. */
export function parseChildren<Rule>(
  source: unknown,
  scope: ParseScope,
  parseChild: ParseChild<Rule>,
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

/** The reasons of the children that led to the verdict: those that came to it, or to one of `also`. */
export function decisiveReasons(
  { verdict, children }: Told,
  also: readonly Verdict[] = [],
): readonly Reason[] {
  return children
    .filter((child) => child.verdict === verdict || also.includes(child.verdict))
    .flatMap(({ reasons }) => reasons);
}

/** Each of its rules left out; `name` is what authors call the group. */
export function flipsWithoutEach<Rule extends Group<unknown>>(
  rule: Rule,
  name: string,
): readonly RuleFlip<Rule>[] {
  return withoutEach(rule.of).map((of, index) => ({
    change: `without ${index}`,
    description: `“${name}”里去掉第 ${index + 1} 项`,
    rule: { ...rule, of },
  }));
}

/** 全部满足 read as 任一满足, or the other way; of a single rule both say the same. */
export function flipKind<Other extends { readonly kind: string } & Group<unknown>>(
  other: Other,
  description: string,
): readonly RuleFlip<Other>[] {
  return other.of.length < 2 ? [] : [{ change: other.kind, description, rule: other }];
}
