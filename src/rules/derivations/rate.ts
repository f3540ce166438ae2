import { Big } from 'big.js';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { readMap, reportUnknownKeys } from '../parse-scope.ts';
import { readFigures } from './derivation.ts';
import type { Derivation, DerivationSource } from './derivation.ts';

/** A share of a figure that the policy fixes: 按增量的 0.3% 给予 is `rate: {of: more, 按: 0.3%}`. */
export interface RateFrom {
  readonly kind: 'rate';
  readonly of: string;
  /** In per cent. */
  readonly percent: string;
}

export const rate: Derivation<RateFrom> = {
  facts: ({ of }) => [of],
  work: ({ of, percent }, answers) => {
    const value = numberAnswer(answers, of);
    if (value === undefined) return { kind: 'unanswered' };
    return { kind: 'number', value: new Big(value).times(percent).div(100) };
  },
  write: ({ of, percent }, written) => `${written(of)} × ${percent}%`,
};

export const rateSource: DerivationSource<RateFrom> = {
  key: 'rate',
  parse: (written, unit, scope) => {
    const source = readMap(written, '“rate”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['of', '按'], scope);
    const [fact] = readFigures([source['of']], numberKinds, scope) ?? [];
    const [, percent] =
      /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(String(source['按']).normalize('NFKC')) ?? [];
    if (percent === undefined) scope.report([...scope.path, '按'], '“按”后面应写百分数，例如 0.3%');
    if (fact !== undefined && fact.unit !== unit)
      scope.report(
        [...scope.path, 'of'],
        `“${fact.id}”的单位是${fact.unit ?? '（无单位）'}，应与${unit ?? '（无单位）'}相同`,
      );
    return fact === undefined || percent === undefined
      ? undefined
      : { kind: 'rate', of: fact.id, percent: new Big(percent).toFixed() };
  },
  flips: (from) => [
    {
      change: 'percent+1',
      description: `“${from.of}”的比例由 ${from.percent}% 加 1`,
      from: { ...from, percent: new Big(from.percent).plus(1).toFixed() },
    },
  ],
};
