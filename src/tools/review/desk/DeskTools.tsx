import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { focusOn } from '../../../browser/index.ts';
import type { ReviewActions } from '../actions.ts';
import type { ReviewStore } from '../store.ts';

/** The desk as a whole: saved as one file, forgotten, and the switch for shared computers. */
export function DeskTools(props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}): JSX.Element {
  const { store, actions } = props;
  const { words } = store.payload;
  const asking = useSignal(false);
  const ask = (on: boolean): void => {
    asking.value = on;
    focusOn(on ? 'clear-ask' : 'clear-desk');
  };
  return (
    <div class="desk__tools">
      <p class="field__help">{say(words, 'desk.save_help')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => void actions?.saveDesk()}>
          {say(words, 'desk.save')}
        </button>
        {!asking.value && (
          <button
            type="button"
            class="button button--quiet"
            id="clear-desk"
            onClick={() => ask(true)}
          >
            {say(words, 'desk.clear')}
          </button>
        )}
      </p>
      {asking.value && (
        <p role="group" aria-label={say(words, 'desk.clear')}>
          <span id="clear-ask" tabIndex={-1}>
            {say(words, 'desk.clear_confirm')}
          </span>{' '}
          <button type="button" class="button" onClick={() => void actions?.clearDesk()}>
            {say(words, 'desk.clear')}
          </button>
          <button type="button" class="button button--quiet" onClick={() => ask(false)}>
            {say(words, 'review.kept_leave')}
          </button>
        </p>
      )}
      <p class="choice">
        <input
          type="checkbox"
          id="desk-shared"
          checked={store.shared.value}
          onChange={(event) => void actions?.setShared(event.currentTarget.checked)}
        />
        <label for="desk-shared">{say(words, 'fields.keep.shared_switch')}</label>
      </p>
    </div>
  );
}
