import { factsOf } from '../../rules/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { Mistake } from '../mistake.ts';

/** Facts that no rule looks at, no form prints and no document needs are asked in vain. */
export function checkFactUse(
  facts: readonly string[],
  ruleSets: readonly RuleSet[],
  others: readonly string[],
): readonly Mistake[] {
  const used = new Set(others);
  for (const { criteria, tracks } of ruleSets) {
    for (const { rule } of criteria) factsOf(rule).forEach((id) => used.add(id));
    for (const { when } of tracks) if (when) factsOf(when).forEach((id) => used.add(id));
  }
  return facts.flatMap((id) =>
    used.has(id) ? [] : [{ path: ['facts', id], message: `“${id}”没有条件、申报方向或表单用到它` }],
  );
}
