import { Big } from 'big.js';
import { parseLimit } from '../../amounts/limit.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { oneMore } from '../read-way.ts';

/** A number that the text fixes, of nobody's answers: 一次性给予 10 万元, a price, 分三年. */
export interface FixedFrom {
  readonly kind: 'fixed';
  readonly value: string;
  /** As the author wrote it: `10 万元`. */
  readonly says: string;
}

export const fixed: Derivation<FixedFrom> = {
  facts: () => [],
  work: ({ value }) => ({ kind: 'number', value: new Big(value) }),
  write: ({ says }) => says,
  span: ({ value }) => ({ low: new Big(value), high: new Big(value) }),
};

export const fixedSource: DerivationSource<FixedFrom> = {
  key: 'fixed',
  parse: (written, unit, scope) => {
    const amount = typeof written === 'string' ? parseLimit(written, unit) : undefined;
    if (typeof written === 'string' && amount?.kind === 'amount')
      return { kind: 'fixed', value: amount.value, says: written };
    scope.report(scope.path, `这里应写数量和单位，例如 10 ${unit ?? ''}`);
    return undefined;
  },
  stated: ({ says }) => [says],
  flips: (from) => [
    {
      change: 'value+1',
      description: `“${from.says}”由 ${from.value} 加 1`,
      from: { ...from, value: oneMore(from.value) },
    },
  ],
};
