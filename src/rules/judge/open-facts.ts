import { askedFor } from './derive.ts';
import { evaluate, evaluateRule } from './evaluate.ts';
import type { Outcome } from './evaluation.ts';
import type { Answers } from '../fact.ts';
import { isAnswered } from '../answered.ts';
import { operatorOf } from '../operators/table.ts';
import type { RuleSet } from '../criterion.ts';

/** Facts whose answer may still turn an outcome: whatever isn't unknown is settled. */
function openOf(outcome: Outcome): readonly string[] {
  if (outcome.verdict !== 'unknown') return [];
  const { rule, children, open } = outcome;
  const own = operatorOf(rule).facts(rule);
  return [...own, ...children.filter((_, at) => open?.includes(at) ?? true).flatMap(openOf)];
}

/**
 * Unanswered facts that may still change a verdict, in the order of the criteria. With scope
 * `criteria`: that of any criterion that may apply (soft ones included), any track, the category.
 * With `category`: that of the category alone, so that nothing is open once it is settled. A fact
 * that isn't open changes none of these, whatever the open ones are answered with.
 */
export function openFacts(
  ruleSet: RuleSet,
  given: Answers,
  scope: 'criteria' | 'category' = 'criteria',
): readonly string[] {
  const { verdict, tracks, criteria, answers } = evaluate(ruleSet, given);
  const isOverall = scope === 'category';
  if (isOverall && verdict !== 'unknown') return [];
  const conditions = ruleSet.tracks.flatMap(({ when }) =>
    when === undefined ? [] : openOf(evaluateRule(when, answers)),
  );
  const open = ruleSet.criteria.flatMap(({ track, strength }, index) => {
    const result = criteria[index];
    if (result === undefined || result.verdict === 'not-applicable') return [];
    const isSettled = track !== undefined && tracks[track] !== 'unknown';
    if (isOverall && (strength === 'soft' || isSettled)) return [];
    return openOf(result.outcome);
  });
  // Of a share one figure may be known.
  return askedFor([...conditions, ...open], ruleSet.derived).filter((id) => !isAnswered(given[id]));
}
