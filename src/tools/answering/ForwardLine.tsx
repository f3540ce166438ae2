import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { copyText } from '../../browser/index.ts';

/** A text to hand on: always there to select by hand, and copied by a button where that works. */
export function ForwardLine(props: {
  readonly words: Words;
  readonly text: string;
  readonly label: string;
}): JSX.Element {
  const [said] = useState<Signal<string>>(() => signal(''));
  const copy = async (): Promise<void> => {
    const copied = await copyText(props.text);
    said.value = say(props.words, copied ? 'fields.copied' : 'fields.copy_by_hand');
  };
  return (
    <div class="forward">
      <p class="forward__label">{props.label}</p>
      <p class="forward__text">{props.text}</p>
      <p class="forward__copy no-print">
        <button type="button" class="button" onClick={() => void copy()}>
          {say(props.words, 'fields.copy')}
        </button>
        <span role="status">{said.value}</span>
      </p>
    </div>
  );
}
