import { Big } from 'big.js';

import { say, writeDay, writeLabel } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { writeQuantity } from '../amounts/amount.ts';
import { numberAnswer } from '../answered.ts';
import { derivedTelling } from '../derivations/derived-telling.ts';
import { isDayFact } from '../fact.ts';
import type { Fact } from '../fact.ts';
import type { Reason, Telling } from './reason.ts';

/** The fact a rule looks at; a stand-in named by its id where the reader was not given it. */
export function factOf(id: string, { facts, derived = [], words }: Telling): Fact {
  if (isDayFact(id)) return { id, kind: 'date', label: say(words, `rules.day_${id}`) };
  return [...facts, ...derived].find((fact) => fact.id === id) ?? { id, kind: 'text', label: id };
}

export function labelOf(id: string, telling: Telling): string {
  return writeLabel(factOf(id, telling).label, telling.words);
}

/** What is missing, where there is no more to say of it; `key` is its sentence. */
export function unanswered(
  id: string,
  telling: Telling,
  key: 'rules.unanswered' | 'rules.unanswered_limit' = 'rules.unanswered',
  values: Readonly<Record<string, string>> = {},
): Reason {
  const worked = telling.derived?.find((fact) => fact.id === id);
  if (worked !== undefined) return derivedTelling().lacking(worked, telling, key, values);
  return {
    text: say(telling.words, key, { ...values, label: labelOf(id, telling) }),
    fact: id,
  };
}

/**
 * A number that is worked out, as it can be read: 33.3333%, with 约 where figures are left out. They
 * are cut and never rounded, so that what falls short of a limit never looks like it.
 */
export function writeWorked(value: string, unit: string | undefined, words: Words): string {
  const cut = new Big(value).round(6, Big.roundDown);
  const written = writeQuantity(cut, unit);
  return cut.eq(value) ? written : say(words, 'rules.about', { value: written });
}

/** What was answered; of a number that is worked out, how: `30 人 ÷ 120 人 = 25%`. */
export function writeGiven(id: string, telling: Telling): string {
  const fact = telling.derived?.find((each) => each.id === id);
  return fact === undefined ? writeFigure(id, telling) : derivedTelling().given(fact, telling);
}

/** The number a fact has, with its unit; '' while it has none. */
export function writeFigure(id: string, telling: Telling): string {
  const { unit, kind } = factOf(id, telling);
  const day = telling.answers[id];
  if (kind === 'date') return typeof day === 'string' ? writeDay(day) : '';
  const value = numberAnswer(telling.answers, id);
  if (value === undefined) return '';
  const isWorked = telling.derived?.some((each) => each.id === id) === true;
  return isWorked ? writeWorked(value, unit, telling.words) : writeQuantity(value, unit);
}

/** `超过 100 家`, `100 家（含）以上`, `小于 100 家（含）`: each word on its side of the number. */
export function writePhrase(word: string, limit: string): string {
  if (/^[（(]|^以[上下内外]|^之内|^及以/.test(word)) return `${limit}${word}`;
  const [, before = word, behind = ''] = /^([^（(…]+)…?(.*)$/.exec(word) ?? [];
  return `${before} ${limit}${behind}`;
}
