import { Big } from 'big.js';
import { assertNever } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import type { Outcome } from '../evaluation.ts';
import type { Answers, Fact, FieldKind } from '../fact.ts';
import { holds } from '../holds.ts';
import { parseLimit } from '../limit.ts';
import { readChoice, readFact, readInterpretation, within } from '../parse-scope.ts';
import type { ParseScope, Source } from '../parse-scope.ts';
import { checkWordInQuote, readWordedLimit } from '../policy-word.ts';
import type { CompareRule } from '../rule.ts';

export const numberKinds = [
  'int',
  'decimal',
  'money',
  'percent',
] as const satisfies readonly FieldKind[];

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
      scope.report(scope.path, `“${text}”读不成数量`);
      return undefined;
    case 'other-unit':
      scope.report(scope.path, `“${text}”的单位“${limit.unit}”换算不成“${fact.id}”的单位“${unit}”`);
      return undefined;
    default:
      return assertNever(limit);
  }
}

export function parseCompare(source: Source, scope: ParseScope): CompareRule | undefined {
  const fact = readFact(source, numberKinds, scope);
  const interpretation = readInterpretation(source, scope);
  const otherwise = readChoice(source, 'otherwise', ['unmet', 'judge'], scope);
  const worded = readWordedLimit(source, ['fact', 'otherwise', 'implied', 'note'], scope);
  if (fact === undefined || worded === undefined) return undefined;
  if (interpretation.implied !== true) checkWordInQuote(worded, scope);
  const limit = readLimit(worded.text, fact, within(scope, worded.word));
  if (limit === undefined) return undefined;
  const { word, operator, text } = worded;
  return {
    kind: 'compare',
    fact: fact.id,
    word,
    operator,
    limit,
    limitText: text,
    otherwise,
    ...interpretation,
  };
}

export function evaluateCompare(rule: CompareRule, answers: Answers): Outcome {
  const value = numberAnswer(answers, rule.fact);
  if (value === undefined) return { rule, verdict: 'unknown', children: [] };
  const verdict = holds(value, rule.operator, rule.limit) ? 'met' : rule.otherwise;
  return { rule, verdict, value, children: [] };
}
