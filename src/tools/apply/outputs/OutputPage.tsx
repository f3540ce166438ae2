import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { Fetched } from '../pages/Fetched.tsx';
import { writeRoute } from '../route.ts';
import type { Output } from '../route.ts';
import type { ApplyStore } from '../store.ts';
import type { OutputPages } from './open-outputs.ts';

/** The frame of a way out; the rest of it is fetched when it is first opened. */
export function OutputPage(props: {
  readonly store: ApplyStore;
  readonly output: Output;
  readonly opened: Signal<OutputPages | undefined>;
}): JSX.Element {
  const { store, output, opened } = props;
  const { words } = store.payload;
  return (
    <section class={`output output--${output}`} aria-labelledby={`${output}-title`}>
      <p class="section__back no-print">
        <a href={writeRoute({ kind: 'answers' })}>{say(words, 'apply.output.back')}</a>
      </p>
      <h2 id={`${output}-title`} class={output === 'print' ? 'no-print' : undefined} tabIndex={-1}>
        {say(words, `apply.${output}.title`)}
      </h2>
      <Fetched
        words={words}
        title={`${output}-title`}
        fetched={opened}
        load={async () => (await import('./open-outputs.ts')).openOutputs(store)}
        show={({ [output]: Page }) => <Page />}
      />
    </section>
  );
}
