import { useSignal, useSignalEffect } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { Words } from '../../../base/index.ts';
import { focusOn } from '../../../browser/index.ts';

/** A part of a page that is fetched when it is first shown, and kept in `fetched` from then on. */
export function Fetched<Part>(props: {
  readonly words: Words;
  /** The heading of the page: whoever asks again waits there, where the button was is nothing. */
  readonly title: string;
  readonly fetched: Signal<Part | undefined>;
  readonly load: () => Promise<Part>;
  readonly show: (part: Part) => JSX.Element;
}): JSX.Element {
  const { words, fetched, load } = props;
  const failed = useSignal(false);
  const open = (): void => {
    failed.value = false;
    load()
      .then((part) => (fetched.value = part))
      .catch(() => (failed.value = true));
  };
  useSignalEffect(() => {
    if (fetched.peek() === undefined) open();
  });
  if (fetched.value !== undefined) return props.show(fetched.value);
  return (
    <p role="status">
      {say(words, failed.value ? 'apply.output.failed' : 'apply.output.opening')}{' '}
      {failed.value && (
        <button
          type="button"
          class="button button--link"
          onClick={() => {
            open();
            focusOn(props.title);
          }}
        >
          {say(words, 'apply.output.again')}
        </button>
      )}
    </p>
  );
}
