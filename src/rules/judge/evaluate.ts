import { combineAll, combineAny } from './combine.ts';
import type { Criterion, RuleSet, Track } from '../criterion.ts';
import type { CriterionResult, Evaluation, Outcome } from './evaluation.ts';
import type { Answers } from '../fact.ts';
import { deriveAnswers } from './derive.ts';
import { operatorOf } from '../operators/table.ts';
import type { Rule } from '../operators/table.ts';
import { childrenOf } from '../rule-tree.ts';
import type { Verdict } from './verdict.ts';
import { weighWaivers } from './waivers.ts';

/** What answers make of one rule; the outcome keeps the tree that led to its verdict. */
export function evaluateRule(rule: Rule, answers: Answers): Outcome {
  const children = childrenOf(rule).map((child) => evaluateRule(child, answers));
  const verdicts = children.map(({ verdict }) => verdict);
  return { rule, ...operatorOf(rule).evaluate(rule, answers, verdicts), children };
}

/** Whether a track applies: `met` where it has no condition. */
function applies(track: Track, answers: Answers): Verdict {
  return track.when === undefined ? 'met' : evaluateRule(track.when, answers).verdict;
}

function judgeCriterion(criterion: Criterion, answers: Answers, tracks: TrackStates) {
  const outcome = evaluateRule(criterion.rule, answers);
  const isLeftOut = criterion.track !== undefined && tracks.get(criterion.track) === 'unmet';
  // 一般, 原则上: falling short is explained to a person, never held against the applicant.
  const isSoftlyUnmet = criterion.strength === 'soft' && outcome.verdict === 'unmet';
  const verdict: Verdict = isLeftOut ? 'not-applicable' : isSoftlyUnmet ? 'judge' : outcome.verdict;
  return { id: criterion.id, verdict, outcome } satisfies CriterionResult;
}

type TrackStates = ReadonlyMap<string, Verdict>;

/**
 * Judges one category. Unanswered facts leave criteria unknown, never met or unmet; a failed
 * common criterion fails every track; soft criteria count nowhere.
 */
export function evaluate(ruleSet: RuleSet, given: Answers): Evaluation {
  const answers = deriveAnswers(ruleSet.derived, given);
  const states: TrackStates = new Map(
    ruleSet.tracks.map((track) => [track.id, applies(track, answers)]),
  );
  const results = ruleSet.criteria.map((each) => judgeCriterion(each, answers, states));
  const { shown: criteria, counted } = weighWaivers(ruleSet.criteria, results);
  const verdictsOf = (trackId: string | undefined) =>
    ruleSet.criteria.flatMap(({ track, strength }, index) => {
      const verdict = counted[index];
      return strength === 'hard' && track === trackId && verdict !== undefined ? [verdict] : [];
    });
  const judgeTrack = ({ id }: Track, common: Verdict): Verdict => {
    const state = states.get(id);
    if (state === 'unmet') return 'not-applicable';
    if (common === 'unmet') return 'unmet';
    if (state === 'unknown') return 'unknown';
    return combineAll([...(state === 'judge' ? [state] : []), common, ...verdictsOf(id)]);
  };
  const tracks: Record<string, Verdict> = {};
  const judgeTracks = (areParties: boolean, common: Verdict): readonly Verdict[] =>
    ruleSet.tracks
      .filter(({ isParty = false }) => isParty === areParties)
      .map((track) => (tracks[track.id] = judgeTrack(track, common)));
  // Each of those that apply together is needed, and judged by what is its own.
  const parties = judgeTracks(true, 'not-applicable');
  const common = combineAll([...verdictsOf(undefined), ...parties]);
  const ways = judgeTracks(false, common);
  const verdict = ways.length === 0 || common === 'unmet' ? common : combineAny(ways);
  const { category } = ruleSet;
  return { category, verdict, tracks, criteria, answers };
}
