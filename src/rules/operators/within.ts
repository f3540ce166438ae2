import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { foldQuote } from '../wording/lexicon.ts';
import type { Boundary, Interpreted, Operator, OperatorSource } from '../operator.ts';
import { parseRange } from '../parse/parse-range.ts';
import { readTest } from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { checkRanges, cutsOfRange, isWithin, settleEnds } from '../amounts/range.ts';
import type { End, Range } from '../amounts/range.ts';
import { unanswered, writeGiven } from '../tell/telling.ts';

/** A number between two ends, or beyond one, told in one phrase: `{fact, 区间: 5000 万元（含）—1 亿元（不含）}`. */
export interface WithinRule extends Interpreted {
  readonly kind: 'within';
  readonly fact: string;
  /** The phrase. */
  readonly says: string;
  readonly range: Range;
  readonly otherwise: 'unmet' | 'judge';
}

export const within: Operator<WithinRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: ({ fact, range, otherwise }, answers) => {
    const value = numberAnswer(answers, fact);
    if (value === undefined) return { verdict: 'unknown' };
    return { verdict: isWithin(value, range) ? 'met' : otherwise, value };
  },
  explain: ({ fact, says, implied }, { verdict }, telling) => {
    const { words } = telling;
    const key = implied === true ? 'rules.source_reading' : 'rules.source_quote';
    const source = say(words, key, { phrase: says });
    if (verdict === 'unknown')
      return [unanswered(fact, telling, 'rules.unanswered_limit', { source, bound: '' })];
    const value = writeGiven(fact, telling);
    return [{ text: say(words, `rules.within_${verdict}`, { source, value }), fact, value }];
  },
  cuts: ({ fact, range }) => cutsOfRange(fact, range),
};

type Side = 'low' | 'high';

function endsOf({ low, high }: Range): readonly (End & { readonly side: Side })[] {
  return [
    ...(low === undefined ? [] : [{ ...low, side: 'low' as const }]),
    ...(high === undefined ? [] : [{ ...high, side: 'high' as const }]),
  ];
}

/** The range of a phrase that stands in the quote word for word. */
export function readRange(
  written: unknown,
  scope: ParseScope,
  fact: Parameters<typeof parseRange>[1],
  isImplied: boolean,
) {
  if (typeof written !== 'string' && typeof written !== 'number') {
    scope.report(scope.path, '这里应写一段范围，例如“5000 万元至 2 亿元（含）”');
    return undefined;
  }
  const says = String(written);
  const parsed = parseRange(says, fact, scope.lexicon);
  if ('why' in parsed) {
    scope.report(scope.path, parsed.why);
    return undefined;
  }
  const quote = scope.quoted && foldQuote(scope.quoted.quote);
  if (quote !== undefined && !isImplied && !quote.includes(foldQuote(says))) {
    scope.report(
      scope.path,
      `引文里找不到“${says}”；范围照原文写，原文没有的写 implied: true 和 note`,
    );
  }
  return { says, told: parsed.range };
}

function boundariesOf(
  rule: WithinRule,
  fact: { readonly kind: string } | undefined,
): readonly Boundary[] {
  const step = fact?.kind === 'int' ? '1' : '0.0001';
  const { low, high } = rule.range;
  return endsOf(rule.range).flatMap(({ limit, limitText, isIn, side }) => {
    const other = side === 'low' ? high : low;
    const at = new Big(limit);
    const inner = side === 'low' ? at.plus(step) : at.minus(step);
    const outer = side === 'low' ? at.minus(step) : at.plus(step);
    // Two ends nearer than a step leave nothing between them.
    const isWide = other === undefined || new Big(other.limit).minus(at).abs().gt(step);
    const boundary = (place: Boundary['place'], value: Big, isMet: boolean): Boundary => ({
      fact: rule.fact,
      word: rule.says,
      limitText,
      place,
      value: value.toFixed(),
      verdict: isMet ? 'met' : rule.otherwise,
    });
    return [
      boundary(side === 'low' ? 'below' : 'above', outer, false),
      ...(isWide ? [boundary('at', at, isIn)] : []),
      ...(isWide ? [boundary(side === 'low' ? 'above' : 'below', inner, true)] : []),
    ];
  });
}

export const withinSource = {
  testKeys: ['区间'],
  parse: (written, scope) => {
    const test = readTest(written, numberKinds, ['区间'], scope);
    if (test === undefined) return undefined;
    const { source, fact, otherwise, interpretation } = test;
    const below = { ...scope, path: [...scope.path, '区间'] };
    const read = readRange(source['区间'], below, fact, interpretation.implied === true);
    if (read === undefined) return undefined;
    const { low, high } = read.told;
    if ([low, high].some((end) => end !== undefined && end.isIn === undefined)) {
      const message = `“${read.says}”没有说两头的数算不算在内，请写（含）或（不含）`;
      if (interpretation.implied !== true) scope.report(below.path, message);
    }
    const [range = {}] = settleEnds(
      [read.told],
      () => undefined,
      (message) => scope.report(below.path, message),
    );
    checkRanges([range], fact, (message) => scope.report(below.path, message), true);
    return { kind: 'within', fact: fact.id, says: read.says, range, otherwise, ...interpretation };
  },
  flips: (rule) => flipsOfEnds(rule),
  leavesToPerson: ({ otherwise }) => otherwise === 'judge',
  boundaries: boundariesOf,
} satisfies OperatorSource<WithinRule>;

/** Each end in or out the other way. */
function flipsOfEnds(rule: WithinRule) {
  return endsOf(rule.range).map(({ side, ...end }) => ({
    change: `${side} ${end.isIn ? 'out' : 'in'}`,
    description: `“${rule.says}”的 ${end.limitText} 改为${end.isIn ? '不含' : '含'}`,
    rule: { ...rule, range: { ...rule.range, [side]: { ...end, isIn: !end.isIn } } },
  }));
}
