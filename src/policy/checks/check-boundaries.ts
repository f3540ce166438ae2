import { boundaryCases, evaluateRule } from '../../rules/index.ts';
import type { Criterion, Fact } from '../../rules/index.ts';
import type { Mistake } from '../mistake.ts';

/**
 * Just below, at and just above each threshold the engine must come to what the policy's word
 * means. `path` is where the criterion stands.
 */
export function checkBoundaries(
  criterion: Criterion,
  facts: readonly Fact[],
  path: Mistake['path'],
): readonly Mistake[] {
  return boundaryCases(criterion.rule, facts).flatMap((boundary): Mistake[] => {
    const { rule, fact, word, limitText, value, verdict } = boundary;
    const found = evaluateRule(rule, { [fact]: value }).verdict;
    if (found === verdict) return [];
    const message = `边界用例：${word} ${limitText}，填 ${value} 时应为 ${verdict}，算得 ${found}`;
    return [{ path, message }];
  });
}
