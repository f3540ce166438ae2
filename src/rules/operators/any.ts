import { say } from '../../base/index.ts';
import { combineAny } from '../judge/combine.ts';
import type { Operator, OperatorSource, ParseChild } from '../operator.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { decisiveReasons, flipKind, flipsWithoutEach, parseChildren } from './group.ts';

/** One is enough. */
export interface AnyRule<Rule> {
  readonly kind: 'any';
  readonly of: readonly Rule[];
}

export const any: Operator<AnyRule<unknown>> = {
  facts: () => [],
  evaluate: (_, __, children) => ({ verdict: combineAny(children) }),
  explain: (_, told, { words }) => {
    if (told.verdict === 'met') return decisiveReasons(told);
    // Of alternatives not yet decided, the failed ones are told too.
    const also = told.verdict === 'unknown' ? (['unmet'] as const) : [];
    return [{ text: say(words, 'rules.any_intro') }, ...decisiveReasons(told, also)];
  },
};

export const anySource = {
  key: 'any',
  parse: <Rule>(
    source: unknown,
    scope: ParseScope,
    parseChild: ParseChild<Rule>,
  ): AnyRule<Rule> | undefined => {
    const of = parseChildren(source, scope, parseChild);
    return of === undefined ? undefined : { kind: 'any', of };
  },
  flips: <Rule>(rule: AnyRule<Rule>) => [
    ...flipKind({ kind: 'all', of: rule.of } as const, '“任一满足”改为“全部满足”'),
    ...flipsWithoutEach(rule, '任一满足'),
  ],
} satisfies OperatorSource<AnyRule<unknown>, unknown>;
