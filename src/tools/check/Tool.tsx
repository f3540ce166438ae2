import type { JSX } from 'preact';

import { CheckView } from './CheckView.tsx';
import * as listControls from './list-controls.ts';
import type { CheckPayload } from './payload.ts';
import { Result } from './Result.tsx';
import * as rarerViews from './rarer-views.ts';
import { createCheckStore } from './store.ts';

/** The check of one category, complete and empty as the build prerenders it. */
export function CheckTool(props: { readonly payload: CheckPayload }): JSX.Element {
  const store = createCheckStore(props.payload, listControls);
  store.rarerViews.value = rarerViews;
  return <CheckView store={store} result={<Result store={store} />} />;
}
