import { say } from '../../base/index.ts';
import type { Criterion } from '../criterion.ts';
import type { CriterionResult, Outcome } from '../judge/evaluation.ts';
import { operatorOf } from '../operators/table.ts';
import type { Reason, Telling } from './reason.ts';

function explainOutcome(outcome: Outcome, isSoft: boolean, telling: Telling): readonly Reason[] {
  const { rule, verdict } = outcome;
  const children = outcome.children.map((child) => ({
    verdict: child.verdict,
    reasons: explainOutcome(child, isSoft, telling),
  }));
  // What a soft criterion does not reach is for a person to weigh; a group tells it of each below.
  const isSoftlyUnmet = isSoft && verdict === 'unmet' && children.length === 0;
  const told = { ...outcome, verdict: isSoftlyUnmet ? ('judge' as const) : verdict, children };
  const reasons = operatorOf(rule).explain(rule, told, telling);
  const note = 'note' in rule ? rule.note : undefined;
  return note === undefined
    ? reasons
    : [...reasons, { text: say(telling.words, 'rules.note', { note }) }];
}

/**
 * Why a criterion came to its verdict: what the policy says, what was answered, how far apart they
 * are. Numbers are evidence, not targets: no sentence advises another figure (五（二）).
 */
export function explainCriterion(
  criterion: Criterion,
  result: CriterionResult,
  telling: Telling,
): readonly Reason[] {
  const { words } = telling;
  const { left, verdict } = result;
  if (left === 'waived') return [{ text: say(words, 'rules.waived') }];
  if (verdict === 'not-applicable' && left === undefined)
    return [{ text: say(words, 'rules.not_applicable') }];
  const isSoft = criterion.strength === 'soft';
  const told = explainOutcome(result.outcome, isSoft, telling);
  const reasons = left === 'unused' ? [{ text: say(words, 'rules.waiver_unused') }, ...told] : told;
  return isSoft && verdict === 'judge' ? [...reasons, { text: say(words, 'rules.soft') }] : reasons;
}
