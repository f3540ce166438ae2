import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import type { Fact } from '../fact.ts';
import { parseLimit } from '../limit.ts';
import { readMap, reportUnknownKeys } from '../parse-scope.ts';
import type { ParseScope } from '../parse-scope.ts';
import { readFigures } from './derivation.ts';
import type { Derivation, DerivationSource } from './derivation.ts';

/** A figure cut at what the policy gives at most, or raised to what it gives at least: `limit: {of: award, 最高: 200 万元}`. */
export interface LimitFrom {
  readonly kind: 'limit';
  readonly of: string;
  readonly most?: string;
  readonly mostText?: string;
  readonly least?: string;
}

export const limit: Derivation<LimitFrom> = {
  facts: ({ of }) => [of],
  work: ({ of, most, least }, answers) => {
    const answer = numberAnswer(answers, of);
    if (answer === undefined) return { kind: 'unanswered' };
    const value = new Big(answer);
    if (most !== undefined && value.gt(most)) return { kind: 'number', value: new Big(most) };
    if (least !== undefined && value.lt(least)) return { kind: 'number', value: new Big(least) };
    return { kind: 'number', value };
  },
  write: ({ of, mostText }, written, words) =>
    mostText === undefined
      ? written(of)
      : say(words, 'rules.limit', { figure: written(of), most: mostText }),
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
    const source = readMap(written, '“limit”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['of', '最高', '最低'], scope);
    const [fact] = readFigures([source['of']], numberKinds, scope) ?? [];
    if (fact === undefined) return undefined;
    if (fact.unit !== unit)
      scope.report(
        [...scope.path, 'of'],
        `“${fact.id}”的单位是${fact.unit ?? '（无单位）'}，应与${unit ?? '（无单位）'}相同`,
      );
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
      ...(least === undefined ? {} : { least }),
    };
  },
  flips: ({ most, least, ...from }) => [
    ...(most === undefined
      ? []
      : [
          {
            change: 'most+1',
            description: `“${from.of}”的封顶由 ${most} 加 1`,
            from: {
              ...from,
              ...(least === undefined ? {} : { least }),
              most: new Big(most).plus(1).toFixed(),
            },
          },
        ]),
  ],
};
