import { writeLabel } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import type { ScoredPart } from '../scoring/scored-part.ts';
import type { Reason } from '../tell/reason.ts';
import { explainCriterion } from '../tell/explain.ts';
import type { Answers, Fact } from '../fact.ts';
import { openFacts } from './open-facts.ts';
import type { Criterion, RuleSet } from '../criterion.ts';
import { scoreOf } from './score-of.ts';
import { summariseEvaluation } from './summarise.ts';
import type { Verdict } from './verdict.ts';

/** A condition with what the answers come to and why, as pages and documents show it. */
export interface JudgedCriterion {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The points behind it, where it is told by points. */
  readonly score?: ScoredPart;
}

/** A category judged and put into words, as documents freeze and print it. */
export interface Judgement {
  readonly ruleSet: RuleSet;
  readonly evaluation: Evaluation;
  /** The verdict in one line. */
  readonly summary: string;
  /** In the rule set's order. */
  readonly criteria: readonly JudgedCriterion[];
  /** Labels of the unanswered facts that can still change a verdict. */
  readonly open: readonly string[];
}

/** The criteria of a category with their verdicts put into words, in the rule set's order. */
export function judgeCriteria(
  ruleSet: RuleSet,
  evaluation: Evaluation,
  facts: readonly Fact[],
  words: Words,
): readonly JudgedCriterion[] {
  const { derived } = ruleSet;
  const telling = { facts, words, derived, answers: evaluation.answers };
  return ruleSet.criteria.flatMap((criterion, index) => {
    const result = evaluation.criteria[index];
    if (result === undefined) return [];
    const reasons = explainCriterion(criterion, result, telling);
    const score = scoreOf(result.outcome);
    return [{ criterion, verdict: result.verdict, reasons, ...(score && { score }) }];
  });
}

/** Judges the answers and says why; `facts` are those that the rules look at, with their labels. */
export function judgeAnswers(
  ruleSet: RuleSet,
  answers: Answers,
  facts: readonly Fact[],
  words: Words,
): Judgement {
  const evaluation = evaluate(ruleSet, answers);
  return {
    ruleSet,
    evaluation,
    summary: summariseEvaluation(ruleSet, evaluation, words),
    criteria: judgeCriteria(ruleSet, evaluation, facts, words),
    open: openFacts(ruleSet, answers).flatMap((id) => {
      const fact = facts.find((one) => one.id === id);
      return fact === undefined ? [] : [writeLabel(fact.label, words)];
    }),
  };
}
