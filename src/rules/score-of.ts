import type { Evaluation, Outcome } from './evaluation.ts';
import { writeSpan } from './scoring/count-points.ts';
import type { ScoredPart } from './scoring/scored-part.ts';

/** The points behind an outcome, where it is told by points. */
export function scoreOf(outcome: Outcome): ScoredPart | undefined {
  return outcome.score ?? outcome.children.map(scoreOf).find((score) => score !== undefined);
}

/** The points of a criterion as cases write them: `62`, or `47—62` while they aren't settled. */
export function pointsOf(evaluation: Evaluation, id: string): string | undefined {
  const outcome = evaluation.criteria.find((result) => result.id === id)?.outcome;
  const score = outcome && scoreOf(outcome);
  return score && writeSpan(score);
}
