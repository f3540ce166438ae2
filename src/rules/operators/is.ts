import type { Outcome } from '../evaluation.ts';
import type { Answers } from '../fact.ts';
import { readChoice, readFact, readInterpretation, reportUnknownKeys } from '../parse-scope.ts';
import type { ParseScope, Source } from '../parse-scope.ts';
import type { IsRule } from '../rule.ts';

export function parseIs(source: Source, scope: ParseScope): IsRule | undefined {
  reportUnknownKeys(source, ['fact', 'is', 'otherwise', 'implied', 'note'], scope);
  const fact = readFact(source, ['yesno'], scope);
  const interpretation = readInterpretation(source, scope);
  const otherwise = readChoice(source, 'otherwise', ['unmet', 'judge'], scope);
  const value = source['is'];
  if (typeof value !== 'boolean') {
    scope.report([...scope.path, 'is'], '“is”只能是 true 或 false');
    return undefined;
  }
  if (fact === undefined) return undefined;
  return { kind: 'is', fact: fact.id, value, otherwise, ...interpretation };
}

export function evaluateIs(rule: IsRule, answers: Answers): Outcome {
  const value = answers[rule.fact];
  if (typeof value !== 'boolean') return { rule, verdict: 'unknown', children: [] };
  return { rule, verdict: value === rule.value ? 'met' : rule.otherwise, value, children: [] };
}
