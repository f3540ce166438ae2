import { Big } from 'big.js';
import { assertNever, say } from '../../base/index.ts';
import { writeQuantity } from '../amounts/amount.ts';
import { numberAnswer } from '../answered.ts';
import { holds, otherComparisons } from '../wording/comparison.ts';
import type { Comparison } from '../wording/comparison.ts';
import { numberKinds } from '../fact.ts';
import type { Fact } from '../fact.ts';
import { foldQuote } from '../wording/lexicon.ts';
import { parseLimit } from '../amounts/limit.ts';
import type { Boundary, Interpreted, Operator, OperatorSource, Threshold } from '../operator.ts';
import { readChoice, readFact, readInterpretation, readMap, within } from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { checkWordInQuote, readWordedLimit } from '../wording/policy-word.ts';
import { factOf, unanswered, writeGiven, writePhrase, writeWorked } from '../tell/telling.ts';
import type { Telling } from '../tell/reason.ts';

/** A number against the policy's own word: `{fact, 超过: 100 家}`. */
export interface CompareRule extends Interpreted, Threshold {
  readonly kind: 'compare';
  readonly otherwise: 'unmet' | 'judge';
}

/** `100 家`; a limit written without a unit is in that of its fact. */
function writeLimit(rule: CompareRule, fact: Fact): string {
  return /^[\d.,\s]+$/.test(rule.limitText) ? writeQuantity(rule.limit, fact.unit) : rule.limitText;
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

export const compare: Operator<CompareRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: (rule, answers) => {
    const value = numberAnswer(answers, rule.fact);
    if (value === undefined) return { verdict: 'unknown' };
    return { verdict: holds(value, rule.operator, rule.limit) ? 'met' : rule.otherwise, value };
  },
  // What the policy asks, what was answered, how far apart they are; never what to answer.
  explain: (rule, { verdict, value }, telling) => {
    const { words } = telling;
    const { word } = rule;
    const fact = factOf(rule.fact, telling);
    const limit = writeLimit(rule, fact);
    const phrase = writePhrase(word, limit);
    const isReading = rule.implied === true;
    const source = say(words, isReading ? 'rules.source_reading' : 'rules.source_quote', {
      phrase,
    });
    const bound = writeBound(rule, fact, telling);
    if (typeof value !== 'string') {
      const missing = unanswered(rule.fact, telling, 'rules.unanswered_limit', { source, bound });
      return [{ ...missing, word, limit }];
    }
    const gap = new Big(value).minus(rule.limit).abs();
    const suffix = verdict !== 'met' && gap.eq(0) ? '_at' : '';
    const written = writeGiven(rule.fact, telling);
    const distance = writeWorked(gap.toFixed(), fact.unit, words);
    const values = { source, bound, value: written, distance };
    const text = say(words, `rules.compare_${verdict}${suffix}`, values);
    return [{ text, fact: rule.fact, value: written, word, limit }];
  },
  thresholds: (rule) => [rule],
};

/** A limit in the unit of its fact; reports what does not convert. */
export function readLimit(text: string, fact: Fact, scope: ParseScope): string | undefined {
  const limit = parseLimit(text, fact.unit);
  const unit = fact.unit ?? '（无单位）';
  switch (limit.kind) {
    case 'amount':
      if (fact.kind === 'int' && !new Big(limit.value).round().eq(limit.value)) {
        scope.report(scope.path, `“${text}”合 ${limit.value} ${unit}，而“${fact.id}”只能填整数`);
      }
      return limit.value;
    case 'no-unit':
      scope.report(scope.path, `“${text}”没有单位；“${fact.id}”的单位是${unit}，请写明`);
      return undefined;
    case 'not-a-number':
    case 'wrong-comma':
    case 'digits-lost':
    case 'which-unit':
      scope.report(scope.path, `“${text}”读不成数量`);
      return undefined;
    case 'other-unit':
      scope.report(scope.path, `“${text}”的单位“${limit.unit}”换算不成“${fact.id}”的单位“${unit}”`);
      return undefined;
    default:
      return assertNever(limit);
  }
}

/** Below, at and above, by comparison: written out, so that it checks the engine. */
const holdsAt: Readonly<Record<Comparison, readonly [boolean, boolean, boolean]>> = {
  '>=': [false, true, true],
  '>': [false, false, true],
  '<=': [true, true, false],
  '<': [true, false, false],
  '==': [false, true, false],
};

/** The limit and its nearest neighbours: one off for a count, a ten-thousandth for another number. */
function boundariesOf(rule: CompareRule, fact: Fact | undefined): readonly Boundary[] {
  const { word, limitText } = rule;
  const step = fact?.kind === 'int' ? '1' : '0.0001';
  const limit = new Big(rule.limit);
  const [below, at, above] = holdsAt[rule.operator];
  const places = [
    ['below', limit.minus(step), below],
    ['at', limit, at],
    ['above', limit.plus(step), above],
  ] as const;
  return places.map(([place, value, isMet]) => ({
    fact: rule.fact,
    word,
    limitText,
    place,
    value: value.toFixed(),
    verdict: isMet ? 'met' : rule.otherwise,
  }));
}

export const compareSource = {
  testKeys: [],
  parse: (written, scope) => {
    const source = readMap(written, '“test”', scope);
    if (source === undefined) return undefined;
    const fact = readFact(source, numberKinds, scope);
    const interpretation = readInterpretation(source, scope);
    const otherwise = readChoice(source, 'otherwise', ['unmet', 'judge'], scope);
    const worded = readWordedLimit(source, ['fact', 'otherwise', 'implied', 'note'], scope);
    if (fact === undefined || worded === undefined) return undefined;
    const isImplied = interpretation.implied === true;
    const word = isImplied ? worded.word : checkWordInQuote(worded, fact.unit, scope);
    const limit = readLimit(worded.text, fact, within(scope, worded.word));
    if (limit === undefined) return undefined;
    const { operator, text: limitText } = worded;
    const number = { fact: fact.id, word, operator, limit, limitText };
    return { kind: 'compare', ...number, otherwise, ...interpretation };
  },
  flips: (rule) => {
    const { fact, operator, limit, otherwise } = rule;
    const shown = `${fact} ${operator} ${limit}`;
    const limits = [1, -1].map((step) => new Big(limit).plus(step).toFixed());
    const instead = otherwise === 'unmet' ? 'judge' : 'unmet';
    return [
      ...otherComparisons[operator].map((other) => ({
        change: other,
        description: `“${shown}”的界限改为 ${other}`,
        rule: { ...rule, operator: other },
      })),
      ...limits.map((other) => ({
        change: `limit ${other}`,
        description: `“${shown}”的数改为 ${other}`,
        rule: { ...rule, limit: other },
      })),
      {
        change: `otherwise ${instead}`,
        description: `“${shown}”达不到时的结论改为 ${instead}`,
        rule: { ...rule, otherwise: instead },
      },
    ];
  },
  leavesToPerson: ({ otherwise }) => otherwise === 'judge',
  boundaries: boundariesOf,
} satisfies OperatorSource<CompareRule>;
