import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { ConflictNotice } from './ConflictNotice.tsx';
import type { ConflictProps } from './ConflictNotice.tsx';
import { YearNotice } from './YearNotice.tsx';

/** What is asked about answers that stand here already: another window's, another year's. */
export function Notices(
  props: ConflictProps & {
    /** The year that the figures are of; undefined where there are none. */
    readonly of: Signal<number | undefined>;
    readonly year: number | undefined;
  },
): JSX.Element {
  return (
    <>
      <div role="status">
        <ConflictNotice {...props} />
      </div>
      <YearNotice words={props.words} of={props.of} year={props.year} />
    </>
  );
}
