import { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { numberAnswer } from '../../answered.ts';
import { numberKinds } from '../../fact.ts';
import { parseLimit } from '../../amounts/limit.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { oneMore, readWay } from '../read-way.ts';
import { rising } from '../span.ts';

/** So much at first, and more with each whole step: 每递增 5 亿元，限额递增 1000 万元. */
export interface StaircaseFrom {
  readonly kind: 'staircase';
  readonly of: string;
  readonly from: string;
  readonly each: string;
  readonly first: string;
  readonly more: string;
  readonly says: string;
  /** The four amounts as the author wrote them. */
  readonly stated: readonly string[];
}

/** What whole steps come to; below the first there is none. */
function climb({ from, each, first, more }: StaircaseFrom, value: Big): Big {
  const whole = value.minus(from).div(each).round(0, Big.roundDown);
  return (whole.lt(0) ? new Big(0) : whole).times(more).plus(first);
}

export const staircase: Derivation<StaircaseFrom> = {
  facts: ({ of }) => [of],
  work: (from, answers) => {
    const value = numberAnswer(answers, from.of);
    return value === undefined
      ? { kind: 'unanswered' }
      : { kind: 'number', value: climb(from, new Big(value)) };
  },
  write: ({ of, says }, written, words) =>
    say(words, 'rules.staircase', { figure: written(of), says }),
  span: (from, spanOf) => ({
    low: new Big(from.first),
    ...rising(spanOf(from.of), (end) => climb(from, end)),
  }),
};

const keys = ['从', '每', '起', '加'] as const;

export const staircaseSource: DerivationSource<StaircaseFrom> = {
  key: 'staircase',
  parse: (written, unit, scope) => {
    const shape = { key: 'staircase', fact: 'of', kinds: numberKinds, keys };
    const read = readWay(written, shape, scope);
    if (read === undefined) return undefined;
    const { source, fact } = read;
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
    const stated = keys.map((key) => String(source[key]));
    return { kind: 'staircase', of: fact.id, from, each, first, more, says, stated };
  },
  stated: ({ stated }) => stated,
  flips: (from) =>
    (['from', 'each', 'first', 'more'] as const).map((key) => ({
      change: `${key}+1`,
      description: `“${from.of}”的“${from.says}”里一个数由 ${from[key]} 加 1`,
      from: { ...from, [key]: oneMore(from[key]) },
    })),
};
