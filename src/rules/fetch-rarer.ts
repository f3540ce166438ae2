import type { RuleSet } from './criterion.ts';
import { isCommon } from './operators/table.ts';
import { everyRule, rulesOf } from './rule-tree.ts';

/** Whether rules use what pages don't carry. */
function usesRarer(ruleSet: RuleSet): boolean {
  return ruleSet.derived !== undefined || !rulesOf(ruleSet).flatMap(everyRule).every(isCommon);
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
