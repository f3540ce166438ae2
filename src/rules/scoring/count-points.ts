import { Big } from 'big.js';
import { holds } from '../wording/comparison.ts';
import { defined } from '../../base/index.ts';
import type { Answers } from '../fact.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { Counted, PartBase } from './part-kind.ts';
import type { ScoredPart } from './scored-part.ts';
import { partKindOf } from './table.ts';
import type { Part } from './table.ts';

/** Whether a part reaches its least, whatever of what is open is answered; open while that counts. */
function judgeLeast(
  { operator, limit }: NonNullable<PartBase['least']>,
  part: ScoredPart,
): Verdict {
  const sides = [part.low, part.high].map((points) => holds(points, operator, limit));
  if (sides.every((side) => side)) return 'met';
  return sides.some((side) => side) ? (part.open ?? 'judge') : 'unmet';
}

/** What answers make of a part and all below it; `verdicts` are those of the score's rules. */
export function countPoints(part: Part, answers: Answers, verdicts: readonly Verdict[]): Counted {
  const kind = partKindOf(part);
  const found = kind.find(part, {
    answers,
    verdicts,
    count: (below) => countPoints(below, answers, verdicts),
  });
  const { title, full, quote, least } = part;
  const { low, high, open, took, next, parts = [], rules = [] } = found;
  const scored: ScoredPart = defined({
    title,
    full,
    quote,
    low: low.toFixed(),
    high: high.toFixed(),
    open,
    fact: 'fact' in part ? part.fact : undefined,
    took,
    next,
    parts,
  });
  if (least === undefined) return { part: scored, rules };
  const { word, limit, limitText } = least;
  const verdict = judgeLeast(least, scored);
  return { part: { ...scored, least: { word, limit, limitText, verdict } }, rules };
}

/** The verdicts of a part's least and of those below it. */
export function leastVerdicts({ least, parts }: ScoredPart): readonly Verdict[] {
  return [...(least === undefined ? [] : [least.verdict]), ...parts.flatMap(leastVerdicts)];
}

/** `62`, or `47—62` while it isn't settled, as cases write it. */
export function writeSpan({ low, high }: Pick<ScoredPart, 'low' | 'high'>): string {
  return new Big(low).eq(high) ? low : `${low}—${high}`;
}
