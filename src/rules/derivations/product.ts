import { Big } from 'big.js';
import { convertAmount } from '../amount.ts';
import { numberKinds } from '../fact.ts';
import { readFigures } from './derivation.ts';
import type { DerivationSource } from './derivation.ts';
import { overFigures } from './figures.ts';
import type { OverFigures } from './figures.ts';

/** Figures multiplied: an amount of foreign money by its rate, so many of a thing by its price. */
export type ProductFrom = OverFigures<'product'>;

export const product = overFigures<'product'>({
  work: (figures) => figures.reduce((all, each) => all.times(each), new Big(1)),
  write: (figures) => figures.join(' × '),
});

export const productSource: DerivationSource<ProductFrom> = {
  key: 'product',
  parse: (source, unit, scope) => {
    const figures = readFigures(source, numberKinds, scope);
    if (figures === undefined) return undefined;
    const isSame = figures.some((each) => convertAmount('1', each.unit ?? '', unit ?? '') === '1');
    if (figures.length < 2) scope.report(scope.path, '这里应有两个以上的事实');
    // 30 万美元 × 7.1 元/美元 would be 213 of nobody knows what.
    if (!isSame && !figures.some((each) => each.unit?.startsWith(unit ?? '') === true))
      scope.report(scope.path, `其中一个数的单位应是${unit ?? ''}，或以它开头（${unit ?? ''}/件）`);
    return { kind: 'product', of: figures.map(({ id }) => id) };
  },
  flips: () => [],
};
