import { boundaryCases, evaluateRule } from '../rules/index.ts';
import type { Criterion, Fact, Rule } from '../rules/index.ts';
import type { Mistake } from './mistake.ts';

/** The thresholds of a rule, one by one. */
function thresholds(rule: Rule): readonly Rule[] {
  return 'of' in rule ? rule.of.flatMap(thresholds) : rule.kind === 'compare' ? [rule] : [];
}

/**
 * Just below, at and just above each threshold the engine must come to what the policy's word
 * means. `path` is where the criterion stands.
 */
export function checkBoundaries(
  criterion: Criterion,
  facts: readonly Fact[],
  path: Mistake['path'],
): readonly Mistake[] {
  return thresholds(criterion.rule).flatMap((rule) =>
    boundaryCases(rule, facts).flatMap(({ fact, word, limitText, value, verdict }): Mistake[] => {
      const found = evaluateRule(rule, { [fact]: value }).verdict;
      if (found === verdict) return [];
      const message = `边界用例：${word} ${limitText}，填 ${value} 时应为 ${verdict}，算得 ${found}`;
      return [{ path, message }];
    }),
  );
}
