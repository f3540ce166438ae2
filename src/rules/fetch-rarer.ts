import type { RuleSet } from './criterion.ts';
import { isCommon } from './operators/table.ts';
import { everyRule } from './rule-tree.ts';

/** Whether rules use what pages don't carry. */
function usesRarer({ criteria, tracks, derived }: RuleSet): boolean {
  const rules = [...criteria.map(({ rule }) => rule), ...tracks.flatMap(({ when }) => when ?? [])];
  return derived !== undefined || !rules.flatMap(everyRule).every(isCommon);
}

/**
 * Fetches what these rules need beyond what every page carries: before the first `evaluate`. Rejects
 * where it can't be had.
 */
export async function fetchRarer(ruleSets: readonly RuleSet[]): Promise<void> {
  if (!ruleSets.some(usesRarer)) return;
  const { addRarer } = await import('./rarer.ts');
  addRarer();
}
