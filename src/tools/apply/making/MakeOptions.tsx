import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { ApplyStore } from '../store.ts';

/** Two marks beside the download: a copy without its draft, a footer without 版本码. */
export function MakeOptions(props: { readonly store: ApplyStore }): JSX.Element {
  const { store } = props;
  const { words } = store.payload;
  return (
    <fieldset class="make-options small no-print">
      <legend class="visually-hidden">{say(words, 'apply.options')}</legend>
      <Without id="without-draft" is={store.carries} label={say(words, 'apply.without_draft')} />
      <Without id="without-code" is={store.printsCode} label={say(words, 'apply.without_code')} />
    </fieldset>
  );
}

function Without(props: {
  readonly id: string;
  readonly is: Signal<boolean>;
  readonly label: string;
}): JSX.Element {
  const { id, is, label } = props;
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={!is.value}
        onChange={(event) => (is.value = !event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
    </div>
  );
}
