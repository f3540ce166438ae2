import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Evaluation } from './evaluation.ts';
import { isAnswered } from '../answered.ts';
import { askedFacts } from '../rule-tree.ts';
import type { RuleSet } from '../criterion.ts';
import type { Verdict } from './verdict.ts';

/** One line to forward: what the answers come to, never 符合 or 通过 alone. */
export function summariseEvaluation(
  ruleSet: RuleSet,
  evaluation: Evaluation,
  words: Words,
): string {
  const { verdict, tracks, criteria, answers } = evaluation;
  const title = [ruleSet.title, ...tracksTold(ruleSet, evaluation)].join(' · ');
  if (![...askedFacts(ruleSet)].some((id) => isAnswered(answers[id]))) {
    return say(words, 'rules.summary_nothing', { title: ruleSet.title });
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
  // What decides may be no condition's own: which track applies, for one.
  if (verdict === 'unknown' && of('unknown').length === 0)
    return say(words, 'rules.summary_open', { title });
  return say(words, `rules.summary_${verdict}`, {
    title,
    judge: of('judge').length,
    unknown: of('unknown').length,
    unmet: of('unmet').length,
    clauses: [...new Set(of('unmet').map(({ clause }) => clause))].join('、'),
  });
}

/**
 * Titles of the tracks that the category's verdict comes from, where others came to a worse one: a
 * verdict without them would contradict what is said of those.
 */
export function tracksTold(
  { tracks }: Pick<RuleSet, 'tracks'>,
  { verdict, tracks: verdicts }: Pick<Evaluation, 'verdict' | 'tracks'>,
): readonly string[] {
  // What is not met may be a condition of all.
  if (verdict === 'unmet') return [];
  const ways = tracks.filter(({ isParty }) => !isParty);
  const told = ways.filter(({ id }) => verdicts[id] === verdict);
  return told.length === ways.length ? [] : told.map(({ title }) => title);
}
