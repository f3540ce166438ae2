import { say, writeLabel, writeYesNo } from '../../base/index.ts';
import type { Interpreted, Operator, OperatorSource } from '../operator.ts';
import { readTest } from '../parse/parse-scope.ts';
import { factOf, unanswered } from '../tell/telling.ts';

/** A yesno that must have one value. */
export interface IsRule extends Interpreted {
  readonly kind: 'is';
  readonly fact: string;
  readonly value: boolean;
  readonly otherwise: 'unmet' | 'judge';
}

export const is: Operator<IsRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: (rule, answers) => {
    const value = answers[rule.fact];
    if (typeof value !== 'boolean') return { verdict: 'unknown' };
    return { verdict: value === rule.value ? 'met' : rule.otherwise, value };
  },
  explain: (rule, { verdict, value: answer }, telling) => {
    if (verdict === 'unknown') return [unanswered(rule.fact, telling)];
    const fact = factOf(rule.fact, telling);
    const value = writeYesNo(answer === true);
    const label = writeLabel(fact.label, telling.words);
    const text = say(telling.words, `rules.is_${verdict}`, { label, value });
    return [{ text, fact: rule.fact, value }];
  },
};

export const isSource = {
  testKeys: ['is'],
  parse: (written, scope) => {
    const read = readTest(written, ['yesno'], ['is'], scope);
    if (read === undefined) return undefined;
    const { source, fact, otherwise, interpretation } = read;
    const value = source['is'];
    if (typeof value !== 'boolean') {
      scope.report([...scope.path, 'is'], '“is”只能是 true 或 false');
      return undefined;
    }
    return { kind: 'is', fact: fact.id, value, otherwise, ...interpretation };
  },
  flips: (rule) => [
    {
      change: `is ${!rule.value}`,
      description: `“${rule.fact}”要求的答案对调`,
      rule: { ...rule, value: !rule.value },
    },
  ],
  leavesToPerson: ({ otherwise }) => otherwise === 'judge',
} satisfies OperatorSource<IsRule>;
