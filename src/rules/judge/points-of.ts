import type { Evaluation } from './evaluation.ts';
import { scoreOf } from './score-of.ts';
import { writeSpan } from '../scoring/count-points.ts';

/** The points of a criterion as cases write them: `62`, or `47—62` while they aren't settled. */
export function pointsOf(evaluation: Evaluation, id: string): string | undefined {
  const outcome = evaluation.criteria.find((result) => result.id === id)?.outcome;
  const score = outcome && scoreOf(outcome);
  return score && writeSpan(score);
}
