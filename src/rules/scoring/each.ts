import { Big } from 'big.js';
import { chosenOptions } from '../answered.ts';
import { readFact, within } from '../parse/parse-scope.ts';
import type { PartBase, PartKind, PartSource } from './part-kind.ts';
import { readPoints } from './read-points.ts';

/** So many points for each thing chosen, cut at full marks: 每项 3 分，最高 5 分. */
export interface EachPart extends PartBase {
  readonly kind: 'each';
  readonly fact: string;
  readonly points: string;
}

export const eachKind: PartKind<EachPart, unknown> = {
  facts: ({ fact }) => [fact],
  find: ({ fact, points, full }, { answers }) => {
    const chosen = chosenOptions(answers, fact);
    if (chosen === undefined) return { low: new Big(0), high: new Big(full), open: 'unknown' };
    const count = chosen.filter((id) => id !== 'other' && id !== 'none').length;
    const cut = (sum: Big): Big => (sum.gt(full) ? new Big(full) : sum);
    const low = cut(new Big(points).times(count));
    // Whether 其他 counts as one of the list, a person tells.
    const high = chosen.includes('other') ? cut(low.plus(points)) : low;
    return low.eq(high) ? { low, high } : { low, high, open: 'judge' };
  },
};

export const eachSource: PartSource<EachPart, unknown> = {
  key: '每项',
  keys: ['fact'],
  parse: (base, source, scope) => {
    const fact = readFact(source, ['multi'], scope);
    const points = readPoints(source['每项'], '“每项”', within(scope, '每项'));
    if (fact === undefined || points === undefined) return undefined;
    const count = fact.options?.filter(({ id }) => id !== 'other' && id !== 'none').length ?? 0;
    if (new Big(points).times(count).lt(base.full))
      scope.report(
        scope.path,
        `全选也只有 ${new Big(points).times(count).toFixed()} 分，到不了满分 ${base.full} 分`,
      );
    return { ...base, kind: 'each', fact: fact.id, points };
  },
  flips: (part) => {
    const change = (key: 'points' | 'full') => {
      const more = new Big(part[key]).plus(1).toFixed();
      return {
        change: `${key} ${more}`,
        description: `“${part.title}”的${key === 'points' ? '每项分数' : '封顶'}改为 ${more} 分`,
        part: { ...part, [key]: more },
      };
    };
    return [change('points'), change('full')];
  },
};
