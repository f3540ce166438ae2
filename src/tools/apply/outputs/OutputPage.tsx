import { useSignal, useSignalEffect } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
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
  const failed = useSignal(false);
  const open = (): void => {
    failed.value = false;
    import('./open-outputs.ts')
      .then(({ openOutputs }) => (opened.value = openOutputs(store)))
      .catch(() => (failed.value = true));
  };
  useSignalEffect(() => {
    if (opened.peek() === undefined) open();
  });
  const Page = opened.value?.[output];
  return (
    <section class={`output output--${output}`} aria-labelledby={`${output}-title`}>
      <p class="section__back no-print">
        <a href={writeRoute({ kind: 'answers' })}>{say(words, 'apply.output.back')}</a>
      </p>
      <h2 id={`${output}-title`} class={output === 'print' ? 'no-print' : undefined} tabIndex={-1}>
        {say(words, `apply.${output}.title`)}
      </h2>
      {Page && <Page />}
      {!Page && (
        <p role="status">
          {say(words, failed.value ? 'apply.output.failed' : 'apply.output.opening')}{' '}
          {failed.value && (
            <button type="button" class="button button--link" onClick={open}>
              {say(words, 'apply.output.again')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

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
