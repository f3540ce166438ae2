import { scoreOf } from '../../rules/index.ts';
import type { Evaluation } from '../../rules/index.ts';
import type { ScoreView } from './ScoreView.tsx';

/** What draws points; most policies have none to draw. */
export async function fetchScoreView({
  criteria,
}: Pick<Evaluation, 'criteria'>): Promise<typeof ScoreView | undefined> {
  if (!criteria.some(({ outcome }) => scoreOf(outcome) !== undefined)) return undefined;
  return (await import('./ScoreView.tsx')).ScoreView;
}
