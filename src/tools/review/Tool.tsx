import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { ReviewActions } from './actions.ts';
import { Opener } from './Opener.tsx';
import type { ReviewPayload } from './payload.ts';
import { Sheet } from './Sheet.tsx';
import { createReviewStore } from './store.ts';
import type { ReviewStore } from './store.ts';

/** The first check of one application, closed as the build prerenders it. */
export function ReviewTool(props: {
  readonly payload: ReviewPayload;
  readonly store?: ReviewStore;
  readonly actions?: ReviewActions;
}): JSX.Element {
  const store = props.store ?? createReviewStore(props.payload);
  const application = store.application.value;
  const category = store.category.value;
  return (
    <div class="review">
      <p class="muted">{say(props.payload.words, 'review.scope')}</p>
      {application && category ? (
        <Sheet
          key={application.key}
          store={store}
          application={application}
          category={category}
          actions={props.actions}
        />
      ) : (
        <Opener store={store} actions={props.actions} />
      )}
    </div>
  );
}
