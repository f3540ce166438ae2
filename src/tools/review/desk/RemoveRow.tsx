import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { focusOn } from '../../../browser/index.ts';
import type { ReviewActions } from '../actions.ts';
import type { DeskRow } from '../../../desk/index.ts';
import type { ReviewStore } from '../store.ts';
import { unitOf } from '../../../desk/index.ts';

/** Takes a row off the desk, once asked. */
export function RemoveRow(props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
  readonly row: DeskRow;
}): JSX.Element {
  const { store, actions, row } = props;
  const { words } = store.payload;
  const asking = useSignal(false);
  // The one that was pressed goes away with each change: the focus moves to what took its place.
  const ask = (on: boolean): void => {
    asking.value = on;
    focusOn(`${on ? 'ask' : 'remove'}-${row.key}`);
  };
  if (!asking.value)
    return (
      <button
        type="button"
        class="ledger__remove"
        id={`remove-${row.key}`}
        aria-label={`${say(words, 'desk.remove')}：${unitOf(row, store.payload)}`}
        onClick={() => ask(true)}
      >
        ×
      </button>
    );
  return (
    <span class="ledger__ask" role="group" aria-label={say(words, 'desk.remove')}>
      <span id={`ask-${row.key}`} tabIndex={-1}>
        {say(words, 'desk.remove_confirm')}
      </span>
      <button type="button" class="button" onClick={() => void actions?.remove(row.key)}>
        {say(words, 'desk.remove')}
      </button>
      <button type="button" class="button button--quiet" onClick={() => ask(false)}>
        {say(words, 'review.kept_leave')}
      </button>
    </span>
  );
}
