import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { ApplyStore } from '../store.ts';

/** What can be done about a document, also when it could not be made. */
export interface MakeActions {
  readonly make: () => void;
  readonly saveDraft: () => void;
}

/** 下载申报书: never 提交, for nothing is sent anywhere. */
export function MakeButton(props: {
  readonly store: ApplyStore;
  readonly onMake: () => void;
  /** Once there is one, another is not the next thing to do. */
  readonly isAgain?: boolean;
  /** Whether it is the one thing to do next on its page. */
  readonly isPrimary?: boolean;
}): JSX.Element {
  const { store, isAgain = false, isPrimary = !isAgain } = props;
  return (
    <button
      type="button"
      class={isPrimary ? 'button button--primary' : 'button'}
      aria-disabled={store.making.value.kind === 'working'}
      onClick={props.onMake}
    >
      {say(store.payload.words, isAgain ? 'apply.download_again' : 'apply.download')}
    </button>
  );
}

/** How the making goes, right below its button; a failure says what to do, the draft file first. */
export function MakingStatus(props: {
  readonly store: ApplyStore;
  readonly actions: MakeActions;
}): JSX.Element {
  const { store, actions } = props;
  const making = store.making.value;
  const { words } = store.payload;
  return (
    <div class="making no-print" role="status">
      {making.kind === 'working' && <p>{say(words, 'apply.making')}</p>}
      {making.kind === 'working' && making.isHere && <p>{say(words, 'fields.here')}</p>}
      {making.kind === 'failed' && (
        <div class="notice notice--error" id="make-failed">
          <p class="notice__title">{say(words, 'apply.make_failed')}</p>
          <p>{say(words, 'apply.make_failed_how')}</p>
          <p class="actions">
            <button type="button" class="button" onClick={actions.saveDraft}>
              {say(words, 'apply.draft_save')}
            </button>
            <button type="button" class="button" onClick={actions.make}>
              {say(words, 'apply.make_again')}
            </button>
          </p>
          <p class="muted small">{say(words, 'apply.make_failed_why', { why: making.message })}</p>
        </div>
      )}
    </div>
  );
}
