import { say } from '../../base/index.ts';
import { Big } from 'big.js';
import type { Reason } from '../evaluation.ts';
import type { Fact } from '../fact.ts';
import { foldQuote } from '../lexicon.ts';
import type { CompareRule } from '../rule.ts';
import type { Verdict } from '../verdict.ts';
import { writeLabel, writeQuantity } from '../write-answer.ts';
import { factOf, reason } from './about.ts';
import type { Telling } from './about.ts';

/** `100 家`; a limit written without a unit is in that of its fact. */
function writeLimit(rule: CompareRule, fact: Fact): string {
  return /^[\d.,\s]+$/.test(rule.limitText) ? writeQuantity(rule.limit, fact.unit) : rule.limitText;
}

/** `超过 100 家`, `100 家（含）以上`: the word on the side of the number where Chinese has it. */
export function writePhrase(word: string, limit: string): string {
  return /以[上下内]|及以|[（(]/.test(word) ? `${limit}${word}` : `${word} ${limit}`;
}

/** Whether the limit itself is in, and what it is in the unit of the answer: 1 亿元 = 10,000 万元. */
function writeBound(rule: CompareRule, fact: Fact, { words }: Telling): string {
  if (rule.operator === '==') return '';
  const limit = writeLimit(rule, fact);
  const converted = writeQuantity(rule.limit, fact.unit);
  const side = rule.operator.endsWith('=') ? 'in' : 'out';
  return foldQuote(limit).replace(/,/g, '') === foldQuote(converted).replace(/,/g, '')
    ? say(words, `rules.bound_${side}`, { limit })
    : say(words, `rules.bound_${side}_converted`, { limit, converted });
}

/** What the policy asks, what was answered, and how far apart they are; never what to answer. */
export function explainCompare(
  rule: CompareRule,
  verdict: Verdict,
  value: string | undefined,
  telling: Telling,
): Reason {
  const { words } = telling;
  const fact = factOf(rule.fact, telling);
  const limit = writeLimit(rule, fact);
  const phrase = writePhrase(rule.word, limit);
  const source = say(words, rule.implied === true ? 'rules.source_reading' : 'rules.source_quote', {
    phrase,
  });
  const bound = writeBound(rule, fact, telling);
  const { word } = rule;
  if (value === undefined || verdict === 'unknown' || verdict === 'not-applicable') {
    const label = writeLabel(fact, words);
    const text = say(words, 'rules.unanswered_limit', { label, source, bound });
    return reason(text, rule.fact, { word, limit });
  }
  const gap = new Big(value).minus(rule.limit).abs();
  const suffix = verdict !== 'met' && gap.eq(0) ? '_at' : '';
  const written = writeQuantity(value, fact.unit);
  const distance = writeQuantity(gap.toFixed(), fact.unit);
  const values = { source, bound, value: written, distance };
  const text = say(words, `rules.compare_${verdict}${suffix}`, values);
  return reason(text, rule.fact, { value: written, word, limit });
}
