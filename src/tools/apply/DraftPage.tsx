import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { writeRoute } from './route.ts';
import type { ApplyStore } from './store.ts';

/** What can be done with drafts, by the mount. */
export interface DraftActions {
  readonly saveDraft: () => void;
}

/** Draft files: to another device, a colleague, or another category. */
export function DraftPage(props: {
  readonly store: ApplyStore;
  readonly actions: DraftActions;
}): JSX.Element {
  const { store, actions } = props;
  const { words } = store.payload;
  return (
    <section aria-labelledby="draft-title">
      <p class="section__back no-print">
        <a href={writeRoute({ kind: 'tasks' })}>{say(words, 'apply.to_tasks')}</a>
      </p>
      <h2 id="draft-title" tabIndex={-1}>
        {say(words, 'apply.draft')}
      </h2>
      <p>{say(words, 'form.secrets')}</p>
      <p>
        <button type="button" class="button" onClick={actions.saveDraft}>
          {say(words, 'apply.draft_save')}
        </button>
      </p>
    </section>
  );
}
