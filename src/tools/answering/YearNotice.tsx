import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';

/** Figures given for another year's application, until the visitor says they were checked. */
export function YearNotice(props: {
  readonly words: Words;
  /** The year the figures are of; undefined where there are none. */
  readonly of: Signal<number | undefined>;
  readonly year: number | undefined;
}): JSX.Element | null {
  const { words, of, year } = props;
  if (of.value === undefined || year === undefined || of.value === year) return null;
  return (
    <div class="notice notice--warn no-print" role="status">
      <p>{say(words, 'fields.other_year', { year: of.value, now: year })}</p>
      <p>
        <button type="button" class="button" onClick={() => (of.value = year)}>
          {say(words, 'fields.other_year_checked', { now: year })}
        </button>
      </p>
    </div>
  );
}
