import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { focusOn } from '../../../browser/index.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { ApplyStore } from '../store.ts';

/** What the mount does with files and the clipboard. */
export interface DraftActions {
  readonly drafts: Drafts;
  readonly saveDraft: () => void;
  readonly copyDraft: () => void;
  readonly openFile: (file: File) => void;
}

/** Drafts: to a file, to another device as text, back again, and out of another category's draft. */
export function DraftPage(props: {
  readonly store: ApplyStore;
  readonly actions: DraftActions;
}): JSX.Element {
  const { store, actions } = props;
  const { words } = store.payload;
  const { drafts } = actions;
  const others = drafts.others.value;
  return (
    <>
      <p>{say(words, 'apply.draft_lead')}</p>
      <Said drafts={drafts} />
      {drafts.isReading.value && (
        <p>
          <button type="button" class="button" onClick={drafts.stopReading}>
            {say(words, 'apply.open_stop')}
          </button>
        </p>
      )}
      <Asking store={store} drafts={drafts} />

      <h3>{say(words, 'apply.draft_out')}</h3>
      <p class="actions">
        <button type="button" class="button" onClick={actions.saveDraft}>
          {say(words, 'apply.draft_save')}
        </button>
        <button type="button" class="button button--quiet" onClick={actions.copyDraft}>
          {say(words, 'apply.draft_copy')}
        </button>
      </p>

      <h3>{say(words, 'apply.draft_in')}</h3>
      <p class="field__secrets">{say(words, 'fields.secrets')}</p>
      <label class="field__label" for="draft-file">
        {say(words, 'apply.draft_open')}
      </label>
      <input
        type="file"
        id="draft-file"
        // The same file can be chosen again after it was mended; until then its name stands here.
        onClick={(event) => (event.currentTarget.value = '')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) actions.openFile(file);
        }}
      />
      <label class="field__label draft__paste" for="draft-text">
        {say(words, 'apply.draft_paste')}
      </label>
      <textarea
        class="textarea"
        id="draft-text"
        rows={3}
        spellcheck={false}
        onInput={(event) => {
          const text = event.currentTarget.value;
          if (text.trim() === '') return;
          event.currentTarget.value = '';
          void drafts.paste(text);
        }}
      />
      {drafts.hasFormer.value && (
        <p>
          <button type="button" class="button" onClick={() => void drafts.restore()}>
            {say(words, 'apply.draft_restore')}
          </button>
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3>{say(words, 'apply.draft_other')}</h3>
          <p>{say(words, 'apply.draft_other_lead')}</p>
          <ul class="draft__others">
            {others.map(({ category, title }) => (
              <li key={category}>
                <button type="button" class="button" onClick={() => void drafts.copyFrom(category)}>
                  {say(words, 'apply.draft_copy_from', { title })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Said(props: { readonly drafts: Drafts }): JSX.Element {
  const said = props.drafts.said.value;
  return (
    <div id="draft-said" role="status" tabIndex={-1} class={said.length > 0 ? 'notice' : undefined}>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** Nothing is replaced without a yes, and then what was here is kept beside. */
function Asking(props: {
  readonly store: ApplyStore;
  readonly drafts: Drafts;
}): JSX.Element | null {
  const { store, drafts } = props;
  const { words } = store.payload;
  const pending = drafts.pending.value;
  if (!pending) return null;
  return (
    <div class="notice notice--warn" role="group" aria-labelledby="draft-question">
      <p class="notice__title" id="draft-question" tabIndex={-1}>
        {pending.question}
      </p>
      {pending.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {pending.View && <pending.View />}
      <p class="actions">
        <button
          type="button"
          class="button button--primary"
          onClick={() => void pending.accept().then(() => focusOn('draft-said'))}
        >
          {say(words, 'apply.accept')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            drafts.cancel();
            focusOn('draft-said');
          }}
        >
          {say(words, 'apply.cancel')}
        </button>
      </p>
    </div>
  );
}
