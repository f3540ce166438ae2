import { say } from '../../base/index.ts';
import type { Reason } from '../evaluation.ts';
import type { Answer } from '../fact.ts';
import type { InRule, IsRule, PickRule } from '../rule.ts';
import type { Verdict } from '../verdict.ts';
import { writeFactAnswer, writeLabel, writeOptions } from '../write-answer.ts';
import { factOf, reason } from './about.ts';
import type { Telling } from './about.ts';

/** A yesno beside what the policy asks. */
export function explainIs(
  rule: IsRule,
  verdict: Verdict,
  answer: Answer,
  telling: Telling,
): Reason {
  const fact = factOf(rule.fact, telling);
  const value = writeFactAnswer(answer, fact, telling.words);
  const label = writeLabel(fact, telling.words);
  return reason(say(telling.words, `rules.is_${verdict}`, { label, value }), rule.fact, { value });
}

/** A choice beside the list it must, or must not, stand in. */
export function explainIn(
  rule: InRule,
  verdict: Verdict,
  answer: Answer,
  telling: Telling,
): Reason {
  const fact = factOf(rule.fact, telling);
  const value = writeFactAnswer(answer, fact, telling.words);
  const label = writeLabel(fact, telling.words);
  const listed = writeOptions(rule.options, fact);
  const key = rule.negated ? 'not_in' : 'in';
  const text = say(telling.words, `rules.${key}_${verdict}`, { label, value, listed });
  return reason(text, rule.fact, { value });
}

/** How many were chosen beside how many are asked. */
export function explainPick(
  rule: PickRule,
  verdict: Verdict,
  answer: Answer,
  telling: Telling,
): Reason {
  const fact = factOf(rule.fact, telling);
  const value = writeFactAnswer(answer, fact, telling.words);
  const label = writeLabel(fact, telling.words);
  const chosen = Array.isArray(answer)
    ? answer.filter((option) => option !== 'other' && option !== 'none').length
    : 0;
  const { count, word } = rule;
  const text = say(telling.words, `rules.pick_${verdict}`, { label, value, chosen, count });
  return reason(text, rule.fact, { value, word, limit: String(count) });
}
