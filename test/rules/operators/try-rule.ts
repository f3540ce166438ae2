import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

import { explainCriterion } from '../../../src/rules/tell/explain.ts';
import { evaluate, flipsOf, parseRule } from '../../../src/rules/index.ts';
import type { Answers, Rule } from '../../../src/rules/index.ts';
import { criterion, factMap, facts, lexicon, ruleSet } from '../sample.ts';

const sentences = parse(readFileSync('content/words/rules.yaml', 'utf8')) as Record<string, string>;

/** The sentences of explanations, as content has them. */
export const words = Object.fromEntries(
  Object.entries(sentences).map(([key, sentence]) => [
    `rules.${key}`,
    // As terms.yaml has it.
    sentence.replaceAll('{terms.text}', '原文'),
  ]),
);

/** The rule that an author's `source` says; throws with every problem where there is one. */
export function readRule(source: unknown): Rule {
  const { rule, problems } = parseRule(source, { facts: factMap, lexicon });
  if (rule === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return rule;
}

/** What is wrong with `source`. */
export function problemsOf(source: unknown): readonly string[] {
  return parseRule(source, { facts: factMap, lexicon }).problems.map(({ message }) => message);
}

export function verdictOf(rule: Rule, answers: Answers): string | undefined {
  return evaluate(ruleSet([criterion('c', rule)]), answers).criteria[0]?.verdict;
}

export function tell(rule: Rule, answers: Answers): readonly string[] {
  const asked = criterion('c', rule);
  const [result] = evaluate(ruleSet([asked]), answers).criteria;
  const telling = { facts, words, derived: undefined, answers };
  return result ? explainCriterion(asked, result, telling).map(({ text }) => text) : [];
}

/** The changes of the rule that a case must notice, but for that of its strength. */
export function flipNames(rule: Rule): readonly string[] {
  return flipsOf(ruleSet([criterion('c', rule)]))
    .map(({ id }) => id.replace('c: ', ''))
    .filter((change) => change !== 'soft');
}
