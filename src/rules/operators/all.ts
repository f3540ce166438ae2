import { combineAll } from '../judge/combine.ts';
import type { Operator, OperatorSource, ParseChild } from '../operator.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { decisiveReasons, flipKind, flipsWithoutEach, parseChildren } from './group.ts';

/** Every one must hold. */
export interface AllRule<Rule> {
  readonly kind: 'all';
  readonly of: readonly Rule[];
}

export const all: Operator<AllRule<unknown>> = {
  facts: () => [],
  evaluate: (_, __, children) => ({ verdict: combineAll(children) }),
  explain: (_, told) => decisiveReasons(told),
};

export const allSource = {
  key: 'all',
  parse: <Rule>(
    source: unknown,
    scope: ParseScope,
    parseChild: ParseChild<Rule>,
  ): AllRule<Rule> | undefined => {
    const of = parseChildren(source, scope, parseChild);
    return of === undefined ? undefined : { kind: 'all', of };
  },
  flips: <Rule>(rule: AllRule<Rule>) => [
    ...flipKind({ kind: 'any', of: rule.of } as const, '“全部满足”改为“任一满足”'),
    ...flipsWithoutEach(rule, '全部满足'),
  ],
} satisfies OperatorSource<AllRule<unknown>, unknown>;
