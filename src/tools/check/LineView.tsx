import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { writePhrase, writeWorked } from '../../rules/index.ts';
import type { NumberLine } from '../../rules/index.ts';

const width = 320;
const left = 12;
const right = width - 12;
const middle = width / 2;

/**
 * A threshold on a line: the policy's word and number above, a dot that is full where the number
 * itself counts (含) and hollow where it doesn't (不含), the answer below. The sentence is the
 * picture's text; nobody needs to see the picture.
 */
export function LineView(props: {
  readonly line: NumberLine;
  readonly unit: string | undefined;
  readonly words: Words;
}): JSX.Element {
  const { line, unit, words } = props;
  const { value, limit, holdsOn } = line;
  const at = value === undefined ? undefined : place(value, limit);
  const written = value === undefined ? '' : writeWorked(value, unit, words);
  const isIn = !line.isOpen;
  const from = holdsOn === 'below' ? left : middle;
  const to = holdsOn === 'above' ? right : middle;
  const phrase = writePhrase(line.word, line.limitText);
  const label = say(words, at === undefined ? 'check.line_open' : 'check.line', {
    phrase,
    bound: say(words, isIn ? 'check.line_in' : 'check.line_out'),
    value: written,
  });
  return (
    <svg class="line" viewBox={`0 0 ${width} 84`} role="img" aria-label={label}>
      <line class="line__axis" x1={left} y1="42" x2={right} y2="42" />
      <line class="line__range" x1={from} y1="42" x2={to} y2="42" />
      <text class="line__limit" x={middle} y="20" text-anchor="middle">
        {phrase}
      </text>
      <circle class={isIn ? 'line__dot line__dot--in' : 'line__dot'} cx={middle} cy="42" r="6" />
      {at !== undefined && (
        <>
          <path class="line__value" d={`M${at} 50 l-6 10 h12 z`} />
          <text class="line__text" x={at} y="76" text-anchor={anchorAt(at)}>
            {say(words, 'check.line_value', { value: written })}
          </text>
        </>
      )}
    </svg>
  );
}

/** The limit is always in the middle; below it by proportion, above it closer and closer to the end. */
function place(value: string, limit: string): number {
  const number = Number(value);
  const bound = Number(limit);
  if (number === bound) return middle;
  // A value just beside the limit must be seen beside it.
  const near = 10;
  if (number < bound) {
    const share = bound > 0 ? Math.max(0, number / bound) : 0;
    return Math.min(middle - near, left + share * (middle - left));
  }
  const share = bound > 0 ? 1 - bound / number : 1;
  return Math.max(middle + near, middle + share * (right - middle));
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 70) return 'start';
  return at > width - 70 ? 'end' : 'middle';
}
