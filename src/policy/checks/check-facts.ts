import { askedFacts } from '../../rules/index.ts';
import type { DerivedFact, RuleSet } from '../../rules/index.ts';
import type { Mistake } from '../mistake.ts';

/** What is worked out and neither a rule looks at nor a form shows is worked out in vain. */
export function checkDerivedUse(
  derived: readonly DerivedFact[],
  users: readonly Pick<RuleSet, 'derived'>[],
): readonly Mistake[] {
  const used = new Set(users.flatMap((each) => each.derived?.map(({ id }) => id) ?? []));
  return derived.flatMap(({ id }) =>
    used.has(id)
      ? []
      : [{ path: ['derived', id], message: `“${id}”没有条件、申报方向或表单用到它` }],
  );
}

/** Facts that no rule looks at, no form prints and no document needs are asked in vain. */
export function checkFactUse(
  facts: readonly string[],
  ruleSets: readonly RuleSet[],
  others: readonly string[],
): readonly Mistake[] {
  const used = new Set([...others, ...ruleSets.flatMap((each) => [...askedFacts(each)])]);
  return facts.flatMap((id) =>
    used.has(id) ? [] : [{ path: ['facts', id], message: `“${id}”没有条件、申报方向或表单用到它` }],
  );
}
