import { scoreOf } from '../../rules/index.ts';
import type * as rarerViews from './rarer-views.ts';
import type { CheckStore } from './store.ts';

/** What draws points and awards; most policies have none to draw. */
export async function fetchRarerViews({
  evaluation,
  payload,
}: CheckStore): Promise<Partial<typeof rarerViews>> {
  const { criteria } = evaluation.peek();
  const isRare = payload.rules.awards ?? criteria.some(({ outcome }) => scoreOf(outcome));
  return isRare ? import('./rarer-views.ts') : {};
}
