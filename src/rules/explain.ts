import { assertNever, say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import type { CriterionResult, Outcome, Reason } from './evaluation.ts';
import type { Fact } from './fact.ts';
import { factOf, reason } from './reasons/about.ts';
import type { Telling } from './reasons/about.ts';
import { explainCompare } from './reasons/compare.ts';
import { explainIn, explainIs, explainPick } from './reasons/options.ts';
import type { Criterion, JudgeRule, Rule } from './rule.ts';
import type { Verdict } from './verdict.ts';
import { writeFactAnswer, writeLabel } from './write-answer.ts';

type LeafRule = Exclude<Rule, { kind: 'all' | 'any' | 'at-least' | 'judge' }>;

function explainLeaf(
  rule: LeafRule,
  { verdict, value }: { verdict: Verdict; value?: Outcome['value'] },
  telling: Telling,
): Reason {
  const { words } = telling;
  const fact = factOf(rule.fact, telling);
  const label = writeLabel(fact, words);
  if (rule.kind === 'compare') {
    const number = typeof value === 'string' ? value : undefined;
    return explainCompare(rule, verdict, number, telling);
  }
  if (verdict === 'unknown') return reason(say(words, 'rules.unanswered', { label }), rule.fact);
  switch (rule.kind) {
    case 'is':
      return explainIs(rule, verdict, value, telling);
    case 'in':
      return explainIn(rule, verdict, value, telling);
    case 'pick':
      return explainPick(rule, verdict, value, telling);
    case 'bands': {
      const written = writeFactAnswer(value, fact, words);
      const text = say(words, `rules.bands_${verdict}`, { label, value: written });
      return reason(text, rule.fact, { value: written });
    }
    default:
      return assertNever(rule);
  }
}

function explainJudge({ by, aspects, guide }: JudgeRule, { words }: Telling): readonly Reason[] {
  const judged =
    aspects.length === 0
      ? say(words, 'rules.judge', { by })
      : say(words, 'rules.judge_aspects', { by, aspects: aspects.join('、') });
  const hint = guide === undefined ? [] : [{ text: say(words, 'rules.guide', { guide }) }];
  return [{ text: judged }, ...hint];
}

/** The children that led to the verdict; of alternatives not yet decided, the failed ones too. */
function decisive(outcome: Outcome): readonly Outcome[] {
  const { rule, verdict, children } = outcome;
  if (rule.kind === 'at-least') return children;
  return children.filter(
    (child) =>
      child.verdict === verdict ||
      (rule.kind === 'any' && verdict === 'unknown' && child.verdict === 'unmet'),
  );
}

function explainOutcome(outcome: Outcome, isSoft: boolean, told: Telling): readonly Reason[] {
  const { rule } = outcome;
  const { words } = told;
  switch (rule.kind) {
    case 'judge':
      return explainJudge(rule, told);
    case 'all':
    case 'any':
    case 'at-least': {
      const reasons = decisive(outcome).flatMap((child) => explainOutcome(child, isSoft, told));
      if (rule.kind === 'all' || outcome.verdict === 'met') return reasons;
      const intro =
        rule.kind === 'any'
          ? say(words, 'rules.any_intro')
          : say(words, 'rules.at_least_intro', { total: rule.of.length, count: rule.count });
      return [{ text: intro }, ...reasons];
    }
    case 'compare':
    case 'is':
    case 'in':
    case 'pick':
    case 'bands': {
      const verdict = isSoft && outcome.verdict === 'unmet' ? 'judge' : outcome.verdict;
      const main = explainLeaf(rule, { ...outcome, verdict }, told);
      const { note } = rule;
      return note === undefined ? [main] : [main, { text: say(words, 'rules.note', { note }) }];
    }
    default:
      return assertNever(rule);
  }
}

/**
 * Why a criterion came to its verdict: what the policy says, what was answered, how far apart they
 * are. Numbers are evidence, not targets: no sentence advises another figure (五（二）).
 */
export function explainCriterion(
  criterion: Criterion,
  result: CriterionResult,
  facts: readonly Fact[],
  words: Words,
): readonly Reason[] {
  if (result.verdict === 'not-applicable') return [{ text: say(words, 'rules.not_applicable') }];
  const isSoft = criterion.strength === 'soft';
  const reasons = explainOutcome(result.outcome, isSoft, { facts, words });
  return isSoft && result.verdict === 'judge'
    ? [...reasons, { text: say(words, 'rules.soft') }]
    : reasons;
}
