import type { JSX } from 'preact';

import { writePart } from '../../rules/index.ts';
import type { ScoredPart, Telling } from '../../rules/index.ts';

/**
 * The points of a score, part by part: the sentence says all, the bar beside it shows the same. What
 * is sure is full, what answers may still add is hatched, the line it must reach is a stroke.
 */
export function ScoreView(props: {
  readonly part: ScoredPart;
  readonly telling: Telling;
}): JSX.Element {
  const { part, telling } = props;
  const verdict = part.least?.verdict;
  return (
    <div class="score">
      <p class={verdict === undefined ? 'score__text' : `score__text score__text--${verdict}`}>
        {writePart(part, telling)}
      </p>
      {part.quote !== undefined && <p class="judged__quote">{part.quote}</p>}
      <Bar part={part} />
      {part.parts.length > 0 && (
        <ul class="score__parts">
          {part.parts.map((below) => (
            <li key={below.title}>
              <ScoreView part={below} telling={telling} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Bar(props: { readonly part: ScoredPart }): JSX.Element {
  const { low, high, full, least } = props.part;
  const at = (points: string): number => (Number(points) / Number(full)) * 100;
  return (
    <svg class="score__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="score__full" x="0" y="0" width="100" height="6" />
      <rect class="score__high" x="0" y="1" width={at(high)} height="4" />
      <rect class="score__low" x="0" y="1" width={at(low)} height="4" />
      {least !== undefined && (
        <rect class="score__least" x={at(least.limit)} y="0" width="0.6" height="6" />
      )}
    </svg>
  );
}
