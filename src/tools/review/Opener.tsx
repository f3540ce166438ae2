import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { writeTime } from '../answering/write-time.ts';
import { focusOn } from '../../browser/index.ts';
import type { ReviewActions } from './actions.ts';
import { textAt } from './application.ts';
import type { KeptReview, ReviewStore } from './store.ts';

/** Three ways in: a file, paper, or a review begun earlier on this device. */
export function Opener(props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}): JSX.Element {
  const { store, actions } = props;
  const { words, categories } = store.payload;
  const [category] = useState<Signal<string>>(() => signal(categories[0]?.id ?? ''));
  return (
    <div class="opener no-print">
      <p class="notice notice--warn">{say(words, 'review.secrets')}</p>
      <section aria-labelledby="open-title">
        <h2 id="open-title" tabIndex={-1}>
          {say(words, 'review.open_title')}
        </h2>
        <p class="field__help" id="open-help">
          {say(words, 'review.open_help')}
        </p>
        <p>
          <input
            class="visually-hidden"
            type="file"
            id="open-file"
            accept=".docx,.json"
            aria-describedby="open-help"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // The same file chosen again must count as a change.
              event.currentTarget.value = '';
              if (file) void actions?.openFile(file);
            }}
          />
          <label class="button button--primary file-button" for="open-file">
            {say(words, 'review.open_file')}
          </label>
        </p>
        <p
          class={`opener__message${!store.busy.value && store.message.value !== '' ? ' notice notice--error' : ''}`}
          role="status"
        >
          {store.busy.value ? say(words, 'review.opening') : store.message.value}
        </p>
        {store.busy.value && (
          <p>
            <button type="button" class="button" onClick={() => actions?.stopOpening()}>
              {say(words, 'review.stop_opening')}
            </button>
          </p>
        )}
      </section>
      <section aria-labelledby="hand-title">
        <h2 id="hand-title">{say(words, 'review.hand_title')}</h2>
        <div class="field">
          <label class="field__label" for="hand-category">
            {say(words, 'review.hand_category')}
          </label>
          <select
            class="select"
            id="hand-category"
            value={category.value}
            onChange={(event) => {
              category.value = event.currentTarget.value;
            }}
          >
            {categories.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <button type="button" class="button" onClick={() => actions?.startByHand(category.value)}>
          {say(words, 'review.hand_start')}
        </button>
      </section>
      <section aria-labelledby="kept-title">
        <h2 id="kept-title" tabIndex={-1}>
          {say(words, 'review.kept_title')}
        </h2>
        {store.kept.value.length === 0 ? (
          <p class="muted">{say(words, 'review.kept_none')}</p>
        ) : (
          <ul class="kept">
            {store.kept.value.map((kept) => (
              <KeptLine key={kept.key} store={store} kept={kept} actions={actions} />
            ))}
          </ul>
        )}
        <p class="muted small">{say(words, 'review.mine_only')}</p>
      </section>
    </div>
  );
}

function KeptLine(props: {
  readonly store: ReviewStore;
  readonly kept: KeptReview;
  readonly actions: ReviewActions | undefined;
}): JSX.Element {
  const { store, kept, actions } = props;
  const { words, categories } = store.payload;
  const [asking] = useState<Signal<boolean>>(() => signal(false));
  const { application } = kept.record;
  // The one that was pressed goes away with each change: the focus moves to what took its place.
  const ask = (on: boolean): void => {
    asking.value = on;
    focusOn(`${on ? 'ask' : 'remove'}-${kept.key}`);
  };
  return (
    <li class="kept__line">
      <span>
        {say(words, 'review.kept_line', {
          unit: textAt(application, 'org_name') || say(words, 'review.unnamed'),
          category: categories.find(({ id }) => id === application.category)?.title ?? '',
          time: writeTime(kept.savedAt),
        })}
      </span>
      <span class="actions">
        <button type="button" class="button" onClick={() => actions?.openKept(kept)}>
          {say(words, 'review.kept_open')}
        </button>
        {asking.value ? (
          <span role="group" aria-label={say(words, 'review.kept_confirm')}>
            <span id={`ask-${kept.key}`} tabIndex={-1}>
              {say(words, 'review.kept_confirm')}
            </span>
            <button
              type="button"
              class="button"
              onClick={() => void actions?.remove(kept.key).then(() => focusOn('kept-title'))}
            >
              {say(words, 'review.kept_remove')}
            </button>
            <button type="button" class="button button--quiet" onClick={() => ask(false)}>
              {say(words, 'review.kept_leave')}
            </button>
          </span>
        ) : (
          <button
            type="button"
            class="button button--link"
            id={`remove-${kept.key}`}
            onClick={() => ask(true)}
          >
            {say(words, 'review.kept_remove')}
          </button>
        )}
      </span>
    </li>
  );
}
