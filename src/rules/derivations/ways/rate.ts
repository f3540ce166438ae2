import { Big } from 'big.js';
import { numberAnswer } from '../../answered.ts';
import { numberKinds } from '../../fact.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { readPercent } from '../percent.ts';
import { oneMore, readWay, reportOtherUnit } from '../read-way.ts';
import { rising } from '../span.ts';

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
  span: ({ of, percent }, spanOf) => rising(spanOf(of), (end) => end.times(percent).div(100)),
};

export const rateSource: DerivationSource<RateFrom> = {
  key: 'rate',
  parse: (written, unit, scope) => {
    const shape = { key: 'rate', fact: 'of', kinds: numberKinds, keys: ['按'] };
    const read = readWay(written, shape, scope);
    if (read === undefined) return undefined;
    const percent = readPercent(read.source['按']);
    if (percent === undefined) scope.report([...scope.path, '按'], '“按”后面应写百分数，例如 0.3%');
    reportOtherUnit(read.fact, unit, ['of'], scope);
    return percent === undefined ? undefined : { kind: 'rate', of: read.fact.id, percent };
  },
  stated: ({ percent }) => [`${percent}%`],
  flips: (from) => [
    {
      change: 'percent+1',
      description: `“${from.of}”的比例由 ${from.percent}% 加 1`,
      from: { ...from, percent: oneMore(from.percent) },
    },
  ],
};
