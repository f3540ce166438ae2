import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';

/** Links to the other ways out, below the main one. */
export function OutputLinks(props: { readonly store: ApplyStore }): JSX.Element {
  const { words } = props.store.payload;
  return (
    <div class="outputs no-print">
      <h3>{say(words, 'apply.output.others')}</h3>
      <ul>
        {(['official', 'transcript', 'print'] as const).map((output) => (
          <li key={output}>
            <a href={writeRoute({ kind: output })}>{say(words, `apply.${output}.title`)}</a>
            <span class="outputs__for">{say(words, `apply.${output}.for`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
