import type { Words } from '../base/index.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, Reason } from './evaluation.ts';
import { explainCriterion } from './explain.ts';
import type { Answers, Fact } from './fact.ts';
import { openFacts } from './open-facts.ts';
import type { RuleSet } from './rule.ts';
import { summariseEvaluation } from './summarise.ts';
import { writeLabel } from './write-answer.ts';

/** A category judged and put into words, as documents freeze and print it. */
export interface Judgement {
  readonly ruleSet: RuleSet;
  readonly evaluation: Evaluation;
  /** The verdict in one line. */
  readonly summary: string;
  /** Of each criterion in the rule set's order. */
  readonly reasons: readonly (readonly Reason[])[];
  /** Labels of the unanswered facts that can still change a verdict. */
  readonly open: readonly string[];
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
    reasons: ruleSet.criteria.map((criterion, index) => {
      const result = evaluation.criteria[index];
      return result === undefined ? [] : explainCriterion(criterion, result, facts, words);
    }),
    open: openFacts(ruleSet, answers).flatMap((id) => {
      const fact = facts.find((one) => one.id === id);
      return fact === undefined ? [] : [writeLabel(fact, words)];
    }),
  };
}
