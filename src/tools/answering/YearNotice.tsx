import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { otherYear } from './year.ts';

/** Figures given for another year's application, until the visitor says they were checked. */
export function YearNotice(props: {
  readonly words: Words;
  /** The year the figures are of; undefined where there are none. */
  readonly of: Signal<number | undefined>;
  readonly year: number | undefined;
}): JSX.Element | null {
  const { words, of, year } = props;
  const other = otherYear(of.value, year);
  if (!other) return null;
  return (
    <div class="notice notice--warn no-print" role="status">
      <p id="other-year-title" tabIndex={-1}>
        {say(words, 'fields.other_year', other)}
      </p>
      <p>
        <button type="button" class="button" onClick={() => (of.value = other.now)}>
          {say(words, 'fields.other_year_checked', { now: other.now })}
        </button>
      </p>
    </div>
  );
}
