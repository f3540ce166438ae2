import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { ReviewActions } from './actions.ts';
import { Opener } from './Opener.tsx';
import type { ReviewPayload } from './payload.ts';
import { createReviewStore } from './store.ts';
import type { ReviewStore } from './store.ts';

/** The first check, nothing open yet, as the build prerenders it. */
export function ReviewTool(props: {
  readonly payload: ReviewPayload;
  readonly store?: ReviewStore;
  readonly actions?: ReviewActions;
}): JSX.Element {
  const store = props.store ?? createReviewStore(props.payload);
  const SheetView = store.application.value && store.category.value && store.sheetView.value;
  return (
    <div class="review">
      <div role="status">
        {store.isNotKept.value && (
          <p class="notice notice--error no-print">{say(props.payload.words, 'desk.not_kept')}</p>
        )}
      </div>
      {SheetView ? (
        <SheetView store={store} actions={props.actions} />
      ) : (
        <Opener store={store} actions={props.actions} />
      )}
      <p class="muted small">{say(props.payload.words, 'review.scope')}</p>
    </div>
  );
}
