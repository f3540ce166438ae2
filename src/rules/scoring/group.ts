import { Big } from 'big.js';
import { within } from '../parse/parse-scope.ts';
import type { ParseScope, Source } from '../parse/parse-scope.ts';
import type { Counted, Found, PartBase, PartKind, PartReading, PartSource } from './part-kind.ts';
import type { Open } from './scored-part.ts';

/** Parts together: their sum, which may be cut at its full marks (每项 3 分，最高 5 分). */
export interface SumPart<Part> extends PartBase {
  readonly kind: 'sum';
  readonly parts: readonly Part[];
}

/** The better of parts: 研发费用总额与占比就高. */
export interface BestPart<Part> extends PartBase {
  readonly kind: 'best';
  readonly parts: readonly Part[];
}

/** Open as its parts are, while it isn't the same whatever they come to. */
function together(counted: readonly Counted[], low: Big, high: Big): Found {
  const opens = new Set(
    counted.flatMap(({ part }): readonly Open[] => (part.open === undefined ? [] : [part.open])),
  );
  const parts = counted.map(({ part }) => part);
  if (low.eq(high)) return { low, high, parts };
  const open = opens.has('unknown') ? 'unknown' : 'judge';
  return { low, high, open, parts, rules: counted.flatMap(({ rules }) => rules) };
}

const lowest = (one: Big, other: Big): Big => (other.lt(one) ? other : one);
const highest = (one: Big, other: Big): Big => (other.gt(one) ? other : one);

export const sumKind: PartKind<SumPart<unknown>, unknown> = {
  facts: () => [],
  find: ({ parts, full }, { count }) => {
    const counted = parts.map(count);
    const add = (side: 'low' | 'high') =>
      lowest(
        counted.reduce((sum, { part }) => sum.plus(part[side]), new Big(0)),
        new Big(full),
      );
    return together(counted, add('low'), add('high'));
  },
};

export const bestKind: PartKind<BestPart<unknown>, unknown> = {
  facts: () => [],
  find: ({ parts }, { count }) => {
    const counted = parts.map(count);
    const most = (side: 'low' | 'high') =>
      counted.map(({ part }) => new Big(part[side])).reduce(highest, new Big(0));
    return together(counted, most('low'), most('high'));
  },
};

function parseParts<Part>(
  list: unknown,
  scope: ParseScope,
  { parsePart }: PartReading<Part>,
): readonly Part[] | undefined {
  if (!Array.isArray(list) || list.length === 0) {
    scope.report(scope.path, '这里应是一列评分项');
    return undefined;
  }
  const parts = list.flatMap((one: unknown, index): readonly Part[] => {
    const part = parsePart(one, within(scope, index));
    return part === undefined ? [] : [part];
  });
  return parts.length === list.length ? parts : undefined;
}

function withoutEachPart<One extends SumPart<unknown> | BestPart<unknown>>(part: One) {
  return part.parts.length < 2
    ? []
    : part.parts.map((_, index) => ({
        change: `without ${index}`,
        description: `“${part.title}”里去掉第 ${index + 1} 项`,
        part: { ...part, parts: part.parts.filter((__, at) => at !== index) },
      }));
}

type Full = Pick<PartBase, 'full'>;

export const sumSource: PartSource<SumPart<unknown>, unknown> = {
  key: 'parts',
  keys: ['capped'],
  parse: (base, source: Source, scope, reading) => {
    const parts = parseParts(source['parts'], within(scope, 'parts'), reading);
    if (parts === undefined) return undefined;
    const sum = (parts as readonly Full[]).reduce((all, { full }) => all.plus(full), new Big(0));
    const isCapped = source['capped'] === true;
    if (isCapped ? !sum.gt(base.full) : !sum.eq(base.full)) {
      const hint = isCapped ? '没有超过，不必写 capped' : '有封顶的写 capped: true';
      scope.report(
        scope.path,
        `各项满分合计 ${sum.toFixed()} 分，满分写的是 ${base.full} 分；${hint}`,
      );
    }
    return { ...base, kind: 'sum', parts };
  },
  flips: (part) => {
    const sum = (part.parts as readonly Full[]).reduce(
      (all, each) => all.plus(each.full),
      new Big(0),
    );
    const more = new Big(part.full).plus(1).toFixed();
    return [
      ...withoutEachPart(part),
      ...(sum.gt(part.full)
        ? [
            {
              change: `full ${more}`,
              description: `“${part.title}”的封顶改为 ${more} 分`,
              part: { ...part, full: more },
            },
          ]
        : []),
    ];
  },
};

export const bestSource: PartSource<BestPart<unknown>, unknown> = {
  key: 'best',
  keys: [],
  parse: (base, source, scope, reading) => {
    const parts = parseParts(source['best'], within(scope, 'best'), reading);
    if (parts === undefined) return undefined;
    const most = (parts as readonly Full[])
      .map(({ full }) => new Big(full))
      .reduce(highest, new Big(0));
    if (!most.eq(base.full))
      scope.report(scope.path, `其中最高 ${most.toFixed()} 分，满分写的是 ${base.full} 分`);
    return { ...base, kind: 'best', parts };
  },
  flips: withoutEachPart,
};
