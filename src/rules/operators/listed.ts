import { say, writeLabel } from '../../base/index.ts';
import type { FieldKind } from '../fact.ts';
import { foldName } from '../wording/named-list.ts';
import type { Interpreted, Operator, OperatorSource } from '../operator.ts';
import { readList, readTest, within } from '../parse/parse-scope.ts';
import { factOf, unanswered } from '../tell/telling.ts';

/** A name or a code that must, or must not, stand in a list of the policy: `{fact: uscc, 名单内: plan}`. */
export interface ListedRule extends Interpreted {
  readonly kind: 'listed';
  readonly fact: string;
  readonly title: string;
  /** Folded. */
  readonly names: readonly string[];
  readonly negated: boolean;
  readonly otherwise: 'unmet' | 'judge';
}

export const listed: Operator<ListedRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: ({ fact, names, negated, otherwise }, answers) => {
    const value = answers[fact];
    if (typeof value !== 'string' || value.trim() === '') return { verdict: 'unknown' };
    return { verdict: names.includes(foldName(value)) !== negated ? 'met' : otherwise, value };
  },
  explain: ({ fact, title, negated }, { verdict, value }, telling) => {
    if (verdict === 'unknown') return [unanswered(fact, telling)];
    const label = writeLabel(factOf(fact, telling).label, telling.words);
    const written = typeof value === 'string' ? value : '';
    const isIn = (verdict === 'met') !== negated;
    const key = `rules.listed_${isIn ? 'in' : 'out'}_${verdict}`;
    const text = say(telling.words, key, { label, value: written, list: title });
    return [{ text, fact, value: written }];
  },
};

const kinds: readonly FieldKind[] = ['text', 'uscc'];

export const listedSource = {
  testKeys: ['名单内', '名单外'],
  parse: (written, scope) => {
    const read = readTest(written, kinds, ['名单内', '名单外'], scope);
    if (read === undefined) return undefined;
    const { source, fact, otherwise, interpretation } = read;
    const negated = source['名单外'] !== undefined;
    if (negated && source['名单内'] !== undefined)
      scope.report(scope.path, '“名单内”“名单外”只能写一个');
    const key = negated ? '名单外' : '名单内';
    const list = readList(source[key], within(scope, key));
    if (list === undefined) return undefined;
    const names = list.names ?? Object.keys(list.values ?? {});
    const folded = [...new Set(names.map(foldName))];
    const { title } = list;
    return {
      kind: 'listed',
      fact: fact.id,
      title,
      names: folded,
      negated,
      otherwise,
      ...interpretation,
    };
  },
  flips: (rule) => [
    {
      change: 'negated',
      description: `“${rule.fact}”的“名单内”与“名单外”对调`,
      rule: { ...rule, negated: !rule.negated },
    },
  ],
  leavesToPerson: ({ otherwise }) => otherwise === 'judge',
} satisfies OperatorSource<ListedRule>;
