import { Big } from 'big.js';

import { say, writeDay, writeLabel } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { writeQuantity } from './amount.ts';
import { numberAnswer } from './answered.ts';
import { derivationOf } from './derivations/table.ts';
import { whyUnknown } from './derive.ts';
import type { DerivedFacts } from './derive.ts';
import { dayFacts, isDayFact } from './fact.ts';
import type { Answers, Fact } from './fact.ts';

/** One sentence of an explanation, in the reader's language, with the data it speaks of. */
export interface Reason {
  readonly text: string;
  readonly fact?: string;
  readonly value?: string;
  readonly word?: string;
  readonly limit?: string;
}

/** What the sentences of a rule are made from. */
export interface Telling {
  readonly facts: readonly Fact[];
  readonly words: Words;
  readonly derived: DerivedFacts;
  /** With what is worked out of them. */
  readonly answers: Answers;
}

/** The fact a rule looks at; a stand-in named by its id where the reader was not given it. */
export function factOf(id: string, { facts, derived = [], words }: Telling): Fact {
  if (isDayFact(id)) return { id, kind: 'date', label: say(words, `rules.day_${id}`) };
  return [...facts, ...derived].find((fact) => fact.id === id) ?? { id, kind: 'text', label: id };
}

function labelOf(id: string, telling: Telling): string {
  return writeLabel(factOf(id, telling).label, telling.words);
}

/** What is missing, where there is no more to say of it; `key` is its sentence. */
export function unanswered(
  id: string,
  telling: Telling,
  key: 'rules.unanswered' | 'rules.unanswered_limit' = 'rules.unanswered',
  values: Readonly<Record<string, string>> = {},
): Reason {
  const { words, derived, answers } = telling;
  const worked = derived?.find((fact) => fact.id === id);
  const label = labelOf(id, telling);
  const why = worked ? whyUnknown(worked, derived, answers) : { unanswered: [id] };
  if (why.divisor !== undefined) {
    const value = writeGiven(why.divisor, telling);
    const divisor = labelOf(why.divisor, telling);
    return { text: say(words, 'rules.no_divisor', { label, divisor, value }), fact: why.divisor };
  }
  // All is answered but the day, which nobody is asked for.
  const lacking =
    why.unanswered.length > 0
      ? why.unanswered
      : dayFacts.filter((day) => answers[day] === undefined).slice(0, 1);
  const missing = lacking.map((each) => labelOf(each, telling));
  const [fact = id] = why.unanswered;
  return { text: say(words, key, { ...values, label: missing.join('”、“') }), fact };
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
  const { words, derived } = telling;
  const fact = derived?.find((each) => each.id === id);
  if (fact === undefined) return writeFigure(id, telling);
  const written = (each: string): string => writeFigure(each, telling);
  const values = {
    sum: derivationOf(fact.from).write(fact.from, written, words),
    result: written(id),
  };
  return fact.round === undefined
    ? say(words, 'rules.worked', values)
    : say(words, 'rules.worked_rounded', { ...values, places: fact.round });
}

/** The number a fact has, with its unit; '' while it has none. */
function writeFigure(id: string, telling: Telling): string {
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
