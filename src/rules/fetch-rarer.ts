import type { RuleSet } from './criterion.ts';
import type { DerivedFacts } from './judge/derive.ts';
import { isCommon } from './operators/table.ts';
import { everyRule, rulesOf } from './rule-tree.ts';

/** Rules, or a form that shows what is worked out. */
type User = RuleSet | { readonly derived?: DerivedFacts };

/** Whether it uses what pages don't carry. */
function usesRarer(user: User): boolean {
  if (user.derived !== undefined) return true;
  return 'criteria' in user && !rulesOf(user).flatMap(everyRule).every(isCommon);
}

/**
 * Fetches what these need beyond what every page carries: before the first `evaluate`, and before a
 * form's worked lines. Rejects where it can't be had.
 */
export async function fetchRarer(users: readonly User[]): Promise<void> {
  if (!users.some(usesRarer)) return;
  const { addRarer } = await import('./rarer.ts');
  addRarer();
}
