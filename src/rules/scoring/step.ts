import { Big } from 'big.js';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { readLimit } from '../operators/compare.ts';
import { readFact, within } from '../parse/parse-scope.ts';
import type { PartBase, PartKind, PartSource } from './part-kind.ts';
import { readPoints } from './read-points.ts';

/** So many points for each whole step of a number: 每满 2 年得 1 分，最高 5 分. */
export interface StepPart extends PartBase {
  readonly kind: 'step';
  readonly fact: string;
  readonly every: string;
  /** As written: `2 年`. */
  readonly everyText: string;
  readonly points: string;
}

export const stepKind: PartKind<StepPart, unknown> = {
  facts: ({ fact }) => [fact],
  find: ({ fact, every, everyText, points, full }, { answers }) => {
    const value = numberAnswer(answers, fact);
    if (value === undefined) return { low: new Big(0), high: new Big(full), open: 'unknown' };
    const steps = new Big(value).div(every).round(0, Big.roundDown);
    const earned = steps.lt(0) ? new Big(0) : steps.times(points);
    const given = earned.gt(full) ? new Big(full) : earned;
    const says = everyText;
    const took = { took: { says, points } };
    if (given.eq(full)) return { low: given, high: given, ...took };
    const more = given.plus(points);
    const next = { says, points: more.gt(full) ? full : more.toFixed() };
    return { low: given, high: given, ...took, next };
  },
};

export const stepSource: PartSource<StepPart, unknown> = {
  key: '每满',
  keys: ['fact', 'points'],
  parse: (base, source, scope) => {
    const fact = readFact(source, numberKinds, scope);
    const points = readPoints(source['points'], '“points”', within(scope, 'points'));
    const below = within(scope, '每满');
    const written = source['每满'];
    if (typeof written !== 'string' && typeof written !== 'number') {
      scope.report(below.path, '“每满”后面应写数量，例如“每满: 2 年”');
      return undefined;
    }
    if (fact === undefined || points === undefined) return undefined;
    const every = readLimit(String(written), fact, below);
    if (every === undefined) return undefined;
    if (!new Big(every).gt(0)) scope.report(below.path, '“每满”的数应大于 0');
    return {
      ...base,
      kind: 'step',
      fact: fact.id,
      every,
      everyText: `每满 ${String(written)}`,
      points,
    };
  },
  flips: (part) => [
    {
      change: 'every+1',
      description: `“${part.title}”的${part.everyText}改为多 1`,
      part: { ...part, every: new Big(part.every).plus(1).toFixed() },
    },
    {
      change: 'points+1',
      description: `“${part.title}”${part.everyText}的分数改为多 1`,
      part: { ...part, points: new Big(part.points).plus(1).toFixed() },
    },
    {
      change: 'full+1',
      description: `“${part.title}”的最高分改为多 1`,
      part: { ...part, full: new Big(part.full).plus(1).toFixed() },
    },
  ],
};
