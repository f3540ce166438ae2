import { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { numberAnswer } from '../../answered.ts';
import { numberKinds } from '../../fact.ts';
import type { Fact } from '../../fact.ts';
import { parseLimit } from '../../amounts/limit.ts';
import type { ParseScope } from '../../parse/parse-scope.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { oneMore, readWay, reportOtherUnit } from '../read-way.ts';
import { rising } from '../span.ts';

/** A figure cut at what the policy gives at most, or raised to what it gives at least: `limit: {of: award, 最高: 200 万元}`. */
export interface LimitFrom {
  readonly kind: 'limit';
  readonly of: string;
  readonly most?: string;
  readonly mostText?: string;
  readonly least?: string;
  readonly leastText?: string;
}

function cut({ most, least }: LimitFrom, value: Big): Big {
  if (most !== undefined && value.gt(most)) return new Big(most);
  return least !== undefined && value.lt(least) ? new Big(least) : value;
}

export const limit: Derivation<LimitFrom> = {
  facts: ({ of }) => [of],
  work: (from, answers) => {
    const answer = numberAnswer(answers, from.of);
    return answer === undefined
      ? { kind: 'unanswered' }
      : { kind: 'number', value: cut(from, new Big(answer)) };
  },
  write: ({ of, mostText, least, leastText }, written, words, answers) => {
    const value = numberAnswer(answers, of);
    // What it is never less than is told of what would be less.
    const isLess = value !== undefined && least !== undefined && new Big(value).lt(least);
    const figure =
      isLess && leastText !== undefined
        ? say(words, 'rules.limit_least', { figure: written(of), least: leastText })
        : written(of);
    return mostText === undefined ? figure : say(words, 'rules.limit', { figure, most: mostText });
  },
  span: (from, spanOf) => ({
    ...(from.least === undefined ? {} : { low: new Big(from.least) }),
    ...(from.most === undefined ? {} : { high: new Big(from.most) }),
    ...rising(spanOf(from.of), (end) => cut(from, end)),
  }),
};

function readEnd(text: unknown, key: string, fact: Fact, scope: ParseScope): string | undefined {
  if (text === undefined) return undefined;
  const amount = typeof text === 'string' ? parseLimit(text, fact.unit) : undefined;
  if (amount?.kind === 'amount') return amount.value;
  scope.report([...scope.path, key], `“${key}”后面应写数量和单位，例如 200 ${fact.unit ?? ''}`);
  return undefined;
}

export const limitSource: DerivationSource<LimitFrom> = {
  key: 'limit',
  parse: (written, unit, scope) => {
    const shape = { key: 'limit', fact: 'of', kinds: numberKinds, keys: ['最高', '最低'] };
    const read = readWay(written, shape, scope);
    if (read === undefined) return undefined;
    const { source, fact } = read;
    reportOtherUnit(fact, unit, ['of'], scope);
    const most = readEnd(source['最高'], '最高', fact, scope);
    const least = readEnd(source['最低'], '最低', fact, scope);
    if (most === undefined && least === undefined) {
      scope.report(scope.path, '“limit”要写“最高”或“最低”多少');
      return undefined;
    }
    return {
      kind: 'limit',
      of: fact.id,
      ...(most === undefined ? {} : { most, mostText: String(source['最高']) }),
      ...(least === undefined ? {} : { least, leastText: String(source['最低']) }),
    };
  },
  // Nothing below zero is given: that much goes without saying.
  stated: ({ mostText, least, leastText }) => [
    ...(mostText === undefined ? [] : [mostText]),
    ...(leastText === undefined || least === '0' ? [] : [leastText]),
  ],
  flips: (from) =>
    from.most === undefined
      ? []
      : [
          {
            change: 'most+1',
            description: `“${from.of}”的封顶由 ${from.most} 加 1`,
            from: { ...from, most: oneMore(from.most) },
          },
        ],
};
