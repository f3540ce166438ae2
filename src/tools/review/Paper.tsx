import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { paperText } from '../../desk/index.ts';
import type { Application } from '../../desk/index.ts';
import type { ReviewStore } from './store.ts';

/** What lies on paper: how many copies, and whether they are of the file's text by their 版本码. */
export function Paper(props: {
  readonly store: ReviewStore;
  readonly application: Application;
}): JSX.Element {
  const { store, application } = props;
  const { words } = store.payload;
  const paper = store.paper.value;
  const parts =
    application.code === undefined ? (['count'] as const) : (['count', 'code'] as const);
  return (
    <section class="paper" aria-label={say(words, 'review.paper')}>
      {parts.map((part) => (
        <p class="paper__part" key={part}>
          <label for={`paper-${part}`}>{say(words, `review.paper_${part}`)}</label>
          <input
            class="input input--short"
            id={`paper-${part}`}
            type="text"
            inputMode={part === 'count' ? 'numeric' : 'text'}
            value={paper[part]}
            onInput={(event) => {
              store.paper.value = { ...paper, [part]: event.currentTarget.value };
            }}
          />
        </p>
      ))}
      <p class="muted" role="status">
        {say(words, 'review.paper_state', {
          state: paperText({ application, paper }, store.payload),
        })}
      </p>
    </section>
  );
}
