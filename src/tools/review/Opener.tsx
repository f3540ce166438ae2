import { signal, useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { chosenFiles } from '../../browser/index.ts';
import type { ReviewActions } from './actions.ts';
import type { ReviewStore } from './store.ts';

interface OpenerProps {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}

/** The ways in: files, a folder or archive, a list of earlier years, paper; and all that came before. */
export function Opener({ store, actions }: OpenerProps): JSX.Element {
  const { words } = store.payload;
  const isOver = useSignal(false);
  const DeskView = store.desk.value;
  return (
    <div
      class={`opener no-print${isOver.value ? ' opener--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        if (event.dataTransfer) actions?.drop(event.dataTransfer);
      }}
    >
      <section aria-labelledby="open-title">
        <h2 class="visually-hidden" id="open-title" tabIndex={-1}>
          {say(words, 'review.open_title')}
        </h2>
        <p class="opener__secrets">{say(words, 'review.secrets')}</p>
        <p class="actions">
          <Chooser
            id="open-file"
            label={say(words, 'review.open_file')}
            isPrimary
            accept=".docx,.json,.zip,.doc,.wps,.rar,.pdf"
            onFiles={(files) => void actions?.openFiles(chosenFiles(files))}
          />
          <Chooser
            id="open-folder"
            label={say(words, 'desk.add_folder')}
            isFolder
            onFiles={(files) => void actions?.openFiles(chosenFiles(files))}
          />
        </p>
        <Progress store={store} actions={actions} />
        <p class="field__help" id="open-help">
          {say(words, 'review.open_help')} {say(words, 'desk.add_help')}
        </p>
      </section>
      {DeskView && store.rows.value.length > 0 && <DeskView store={store} actions={actions} />}
      {store.rows.value.length > 0 && (
        <p class="muted" id="earlier-help">
          {say(words, 'desk.earlier_help')}{' '}
          <Chooser
            id="open-earlier"
            label={say(words, 'desk.add_earlier')}
            accept=".csv,.xlsx"
            onFiles={(files) => void actions?.openEarlier(Array.from(files ?? []))}
          />
        </p>
      )}
      <ByPaper store={store} actions={actions} />
      <p class="muted small">{say(words, 'review.mine_only')}</p>
    </div>
  );
}

/** A button that opens the browser's own dialogue for files, or for a folder. */
function Chooser(props: {
  readonly id: string;
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly isFolder?: boolean;
  readonly accept?: string;
  readonly onFiles: (files: FileList | null) => void;
}): JSX.Element {
  const { id, label, isPrimary = false, isFolder = false, accept } = props;
  return (
    <span>
      <input
        class="visually-hidden"
        type="file"
        id={id}
        accept={accept}
        multiple
        {...(isFolder ? { webkitdirectory: true } : {})}
        onChange={(event) => {
          props.onFiles(event.currentTarget.files);
          // The same file chosen again must count as a change.
          event.currentTarget.value = '';
        }}
      />
      <label class={`button${isPrimary ? ' button--primary' : ''} file-button`} for={id}>
        {label}
      </label>
    </span>
  );
}

function Progress({ store, actions }: OpenerProps): JSX.Element {
  const { words } = store.payload;
  const isBusy = store.busy.value;
  const receiving = store.receiving.value;
  const reading =
    receiving === undefined
      ? say(words, 'review.opening')
      : say(words, 'desk.reading', { ...receiving });
  return (
    <>
      <p
        class={`opener__message${!isBusy && store.isRefused.value ? ' notice notice--error' : ''}`}
        role="status"
      >
        {isBusy && reading} {store.message.value}
      </p>
      {isBusy && (
        <p>
          <button type="button" class="button" onClick={() => actions?.stopOpening()}>
            {say(words, receiving === undefined ? 'review.stop_opening' : 'desk.stop')}
          </button>
        </p>
      )}
    </>
  );
}

function ByPaper({ store, actions }: OpenerProps): JSX.Element {
  const { words, categories } = store.payload;
  const [category] = useState<Signal<string>>(() => signal(categories[0]?.id ?? ''));
  return (
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
  );
}
