import type { Outcome } from './evaluation.ts';
import type { ScoredPart } from '../scoring/scored-part.ts';

/** The points behind an outcome, where it is told by points. */
export function scoreOf(outcome: Outcome): ScoredPart | undefined {
  return outcome.score ?? outcome.children.map(scoreOf).find((score) => score !== undefined);
}
