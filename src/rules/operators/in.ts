import { chosenOptions } from '../answered.ts';
import type { Outcome } from '../evaluation.ts';
import type { Answer, Answers, Fact } from '../fact.ts';
import {
  readChoice,
  readFact,
  readInterpretation,
  readNames,
  reportUnknownKeys,
} from '../parse-scope.ts';
import type { ParseScope, Source } from '../parse-scope.ts';
import type { InRule } from '../rule.ts';
import type { Verdict } from '../verdict.ts';

/** `in` and `any_of` read alike for one choice and for many; `not_in` shuts out. */
const listKeys = ['in', 'any_of', 'not_in'] as const;

function checkListDecides(options: readonly string[], fact: Fact, scope: ParseScope): void {
  if (options.length === 0) scope.report(scope.path, '没有列出任何选项，这个条件不起作用');
  const all = fact.options ?? [];
  if (all.length > 0 && all.every(({ id }) => options.includes(id))) {
    scope.report(scope.path, `列出了“${fact.id}”的全部选项，这个条件不起作用`);
  }
}

export function parseIn(source: Source, scope: ParseScope): InRule | undefined {
  const known = ['fact', ...listKeys, 'judge_if', 'otherwise', 'implied', 'note'];
  reportUnknownKeys(source, known, scope);
  const fact = readFact(source, ['choice', 'multi'], scope);
  const interpretation = readInterpretation(source, scope);
  const otherwise = readChoice(source, 'otherwise', ['unmet', 'judge'], scope);
  const keys = listKeys.filter((key) => source[key] !== undefined);
  const [key] = keys;
  if (keys.length > 1) scope.report(scope.path, `“${keys.join('”“')}”只能写一个`);
  if (fact === undefined || key === undefined) return undefined;
  const optionIds = fact.options?.map(({ id }) => id);
  const options = readNames(source, key, optionIds, scope);
  const judgeIf = readNames(source, 'judge_if', optionIds, scope);
  for (const both of judgeIf.filter((option) => options.includes(option))) {
    scope.report([...scope.path, 'judge_if'], `“${both}”同时列在“${key}”里`);
  }
  checkListDecides(options, fact, scope);
  const negated = key === 'not_in';
  return { kind: 'in', fact: fact.id, options, negated, otherwise, judgeIf, ...interpretation };
}

function judgeChosen(rule: InRule, chosen: readonly string[], answer: Answer): Verdict {
  const hits = chosen.some((option) => rule.options.includes(option));
  if (hits !== rule.negated) return 'met';
  // 都没有 says that none of an open list's further kinds fits either.
  if (!rule.negated && Array.isArray(answer) && chosen.includes('none')) return 'unmet';
  if (chosen.some((option) => rule.judgeIf.includes(option))) return 'judge';
  return rule.otherwise;
}

export function evaluateIn(rule: InRule, answers: Answers): Outcome {
  const value = answers[rule.fact];
  const chosen = chosenOptions(answers, rule.fact);
  if (chosen === undefined) return { rule, verdict: 'unknown', children: [] };
  return { rule, verdict: judgeChosen(rule, chosen, value), value, children: [] };
}
