import { say } from '../../base/index.ts';
import { combineAtLeast } from '../judge/combine.ts';
import type { Operator, OperatorSource, ParseChild } from '../operator.ts';
import { readMap, reportUnknownKeys, within } from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { flipsWithoutEach, parseChildren } from './group.ts';

/** At least `count` of its children. */
export interface AtLeastRule<Rule> {
  readonly kind: 'at-least';
  readonly count: number;
  readonly of: readonly Rule[];
}

export const atLeast: Operator<AtLeastRule<unknown>> = {
  facts: () => [],
  evaluate: ({ count }, _, children) => ({ verdict: combineAtLeast(count, children) }),
  explain: ({ of, count }, { verdict, children }, { words }) => {
    const reasons = children.flatMap((child) => child.reasons);
    if (verdict === 'met') return reasons;
    const values = { total: of.length, count };
    return [{ text: say(words, 'rules.at_least_intro', values) }, ...reasons];
  },
};

export const atLeastSource = {
  key: 'at_least',
  parse: <Rule>(
    source: unknown,
    scope: ParseScope,
    parseChild: ParseChild<Rule>,
  ): AtLeastRule<Rule> | undefined => {
    const map = readMap(source, '“at_least”', scope);
    if (map === undefined) return undefined;
    reportUnknownKeys(map, ['count', 'of'], scope);
    const of = parseChildren(map['of'], within(scope, 'of'), parseChild);
    const { count } = map;
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
      scope.report([...scope.path, 'count'], '“count”应是不小于 1 的整数');
      return undefined;
    }
    if (of === undefined) return undefined;
    if (count > of.length) {
      scope.report([...scope.path, 'count'], `要求 ${count} 项，而只列了 ${of.length} 项`);
    }
    return { kind: 'at-least', count, of };
  },
  flips: <Rule>(rule: AtLeastRule<Rule>) => [
    ...[rule.count + 1, rule.count - 1]
      .filter((count) => count > 0)
      .map((count) => ({
        change: `count ${count}`,
        description: `要求满足的项数由 ${rule.count} 改为 ${count}`,
        rule: { ...rule, count },
      })),
    ...flipsWithoutEach(rule, '至少几项满足'),
  ],
} satisfies OperatorSource<AtLeastRule<unknown>, unknown>;
