import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';

/** Said before anything is typed: chat programs save no files and keep nothing for the browser. */
export function WebViewNotice(props: { readonly store: ApplyStore }): JSX.Element | null {
  const { store } = props;
  const { words } = store.payload;
  const inside = store.webView.value;
  if (inside === undefined) return null;
  return (
    <div class="notice notice--warn no-print">
      <p class="notice__title">{say(words, `apply.webview.${inside}`)}</p>
      <p>{say(words, `apply.webview_how.${inside}`)}</p>
      <p>
        <a href={writeRoute({ kind: 'draft' })}>{say(words, 'apply.webview_move')}</a>
      </p>
    </div>
  );
}
