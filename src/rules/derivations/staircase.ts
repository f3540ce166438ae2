import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { parseLimit } from '../limit.ts';
import { readMap, reportUnknownKeys } from '../parse-scope.ts';
import { readFigures } from './derivation.ts';
import type { Derivation, DerivationSource } from './derivation.ts';

/** So much at first, and more with each whole step: 每递增 5 亿元，限额递增 1000 万元. */
export interface StaircaseFrom {
  readonly kind: 'staircase';
  readonly of: string;
  readonly from: string;
  readonly each: string;
  readonly first: string;
  readonly more: string;
  readonly says: string;
}

export const staircase: Derivation<StaircaseFrom> = {
  facts: ({ of }) => [of],
  work: ({ of, from, each, first, more }, answers) => {
    const value = numberAnswer(answers, of);
    if (value === undefined) return { kind: 'unanswered' };
    const whole = new Big(value).minus(from).div(each).round(0, Big.roundDown);
    const steps = whole.lt(0) ? new Big(0) : whole;
    return { kind: 'number', value: steps.times(more).plus(first) };
  },
  write: ({ of, says }, written, words) =>
    say(words, 'rules.staircase', { figure: written(of), says }),
};

const keys = ['从', '每', '起', '加'] as const;

export const staircaseSource: DerivationSource<StaircaseFrom> = {
  key: 'staircase',
  parse: (written, unit, scope) => {
    const source = readMap(written, '“staircase”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['of', ...keys], scope);
    const [fact] = readFigures([source['of']], numberKinds, scope) ?? [];
    if (fact === undefined) return undefined;
    const [from, each, first, more] = keys.map((key, index) => {
      const amount = parseLimit(String(source[key]), index < 2 ? fact.unit : unit);
      if (amount.kind === 'amount') return amount.value;
      scope.report([...scope.path, key], `“${key}”后面应写数量和单位`);
      return undefined;
    });
    if (from === undefined || each === undefined || first === undefined || more === undefined)
      return undefined;
    if (new Big(each).lte(0)) {
      scope.report([...scope.path, '每'], '“每”后面的数应大于 0');
      return undefined;
    }
    const says = `${String(source['起'])}，每 ${String(source['每'])}加 ${String(source['加'])}`;
    return { kind: 'staircase', of: fact.id, from, each, first, more, says };
  },
  flips: (from) =>
    (['from', 'each', 'first', 'more'] as const).map((key) => ({
      change: `${key}+1`,
      description: `“${from.of}”的“${from.says}”里一个数由 ${from[key]} 加 1`,
      from: { ...from, [key]: new Big(from[key]).plus(1).toFixed() },
    })),
};
