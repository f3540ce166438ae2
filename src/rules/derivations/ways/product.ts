import { Big } from 'big.js';
import { numberKinds } from '../../fact.ts';
import { baseUnit, powerOf } from '../../amounts/unit.ts';
import { readFigures } from '../derivation.ts';
import type { DerivationSource } from '../derivation.ts';
import { overFigures } from '../figures.ts';
import type { OverFigures } from '../figures.ts';
import { spanBetween } from '../span.ts';

/** Figures multiplied: an amount of foreign money by its rate, so many of a thing by its price. */
export type ProductFrom = OverFigures<'product'>;

export const product = overFigures<'product'>({
  work: (figures) => figures.reduce((all, each) => all.times(each), new Big(1)),
  write: (figures) => figures.join(' × '),
  span: (spans) => {
    // Of what may be below zero more may come to less.
    if (!spans.every(({ low }) => low?.gte(0) === true)) return {};
    const end = (side: 'low' | 'high') => {
      const ends = spans.flatMap((span) => span[side] ?? []);
      return ends.length < spans.length
        ? undefined
        : ends.reduce((all, each) => all.times(each), new Big(1));
    };
    return spanBetween(end('low'), end('high'));
  },
});

export const productSource: DerivationSource<ProductFrom> = {
  key: 'product',
  parse: (source, unit, scope) => {
    const figures = readFigures(source, numberKinds, scope);
    if (figures === undefined) return undefined;
    if (figures.length < 2) scope.report(scope.path, '这里应有两个以上的事实');
    // 30 万美元 × 7.1 元 are 213 万元, never 元.
    const powers = figures.map((each) => powerOf(each.unit ?? ''));
    const bases = figures.map((each) => baseUnit((each.unit ?? '').split('/')[0] ?? ''));
    const isSame = powers.reduce((all, each) => all + each, 0) === powerOf(unit ?? '');
    if (!isSame || !bases.includes(baseUnit(unit ?? ''))) {
      const units = figures.map((each) => each.unit ?? '（无单位）').join(' × ');
      scope.report(scope.path, `${units} 得不出${unit ?? ''}`);
    }
    return { kind: 'product', of: figures.map(({ id }) => id) };
  },
  flips: () => [],
};
