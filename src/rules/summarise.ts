import { say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import type { Evaluation } from './evaluation.ts';
import { isAnswered } from './answered.ts';
import { askedFacts } from './rule-tree.ts';
import type { RuleSet } from './criterion.ts';
import type { Verdict } from './verdict.ts';

/** One line to forward: what the answers come to, never 符合 or 通过 alone. */
export function summariseEvaluation(
  ruleSet: RuleSet,
  evaluation: Evaluation,
  words: Words,
): string {
  const { verdict, tracks, criteria, answers } = evaluation;
  const { title } = ruleSet;
  if (![...askedFacts(ruleSet)].some((id) => isAnswered(answers[id]))) {
    return say(words, 'rules.summary_nothing', { title });
  }
  // With one track fit and another not, the line speaks of the fit one.
  const counted = ruleSet.criteria.flatMap(({ strength, track, clause }, index) => {
    const result = criteria[index];
    const isTold = track === undefined || tracks[track] === verdict;
    return strength === 'hard' && isTold && result !== undefined
      ? [{ clause, verdict: result.verdict }]
      : [];
  });
  const of = (wanted: Verdict) => counted.filter((each) => each.verdict === wanted);
  return say(words, `rules.summary_${verdict}`, {
    title,
    judge: of('judge').length,
    unknown: of('unknown').length,
    unmet: of('unmet').length,
    clauses: [...new Set(of('unmet').map(({ clause }) => clause))].join('、'),
  });
}
