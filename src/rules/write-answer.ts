import { say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { parseAmount, writeAmount } from './amount.ts';
import type { Answer, Fact } from './fact.ts';

/** The question in words; a year nobody has fixed yet reads 上一年度. */
export function writeLabel(fact: Fact, words: Words): string {
  return fact.label
    .replace(/\{year-1\}\s*(年度)?/g, say(words, 'rules.last_year'))
    .replace(/\{year\}\s*(年度)?/g, say(words, 'rules.this_year'));
}

/** `2999.9999` → `2,999.9999 万元`. */
export function writeQuantity(value: string, unit: string | undefined): string {
  return unit === undefined ? writeAmount(value) : `${writeAmount(value)} ${unit}`;
}

/** An option's label, or its id where content has dropped the option. */
export function writeOptions(ids: readonly string[], fact: Fact): string {
  return ids.map((id) => fact.options?.find((option) => option.id === id)?.label ?? id).join('、');
}

/** An answer as a sentence quotes it: numbers with their unit, options by label, 是 / 否. */
export function writeFactAnswer(answer: Answer, fact: Fact, words: Words): string {
  if (typeof answer === 'boolean') return say(words, answer ? 'rules.yes' : 'rules.no');
  if (typeof answer === 'number') return writeQuantity(String(answer), fact.unit);
  if (typeof answer === 'string') {
    const isNumber = ['int', 'decimal', 'money', 'percent'].includes(fact.kind);
    if (!isNumber) return writeOptions([answer], fact);
    const amount = parseAmount(answer, fact.unit);
    // What someone wrote that is no number in this unit stands as it was written.
    return amount.kind === 'amount' ? writeQuantity(amount.value, fact.unit) : answer;
  }
  const options = (answer ?? []).filter((each): each is string => typeof each === 'string');
  return writeOptions(options, fact);
}
