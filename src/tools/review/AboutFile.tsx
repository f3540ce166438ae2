import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { receiptState } from '../../desk/index.ts';
import type { Application } from '../../desk/index.ts';
import { receiptOf } from '../../review/index.ts';
import { TwoTexts } from '../differences/TwoTexts.tsx';
import { FileNames } from './FileNames.tsx';
import type { ReviewStore } from './store.ts';

/** What lay beside the application, each with its sentence where it could not be read. */
export function Attached(props: {
  readonly store: ReviewStore;
  readonly application: Application;
}): JSX.Element | null {
  const { store, application } = props;
  const row = store.rows.value.find(({ key }) => key.endsWith(`/${application.key}`));
  const beside = row?.register.beside ?? [];
  if (beside.length === 0) return null;
  return (
    <details class="no-print">
      <summary>{say(store.payload.words, 'desk.files', { count: beside.length })}</summary>
      <FileNames files={beside} />
    </details>
  );
}

/** What was compared and what it came to; no more is claimed than that. */
export function Compared(props: {
  readonly store: ReviewStore;
  readonly application: Application;
}): JSX.Element | null {
  const { words } = props.store.payload;
  const { state, compared, unsure } = props.application;
  const isCompared = state !== undefined && compared !== undefined;
  if (!isCompared && unsure.length === 0) return null;
  return (
    <details class={`notice${state === 'same' ? '' : ' notice--warn'}`} open={unsure.length > 0}>
      <summary class="notice__title">{say(words, `review.state.${state ?? 'labels'}`)}</summary>
      {isCompared && (
        <>
          <p>{say(words, `review.compared.${compared}`)}</p>
          <p>{say(words, 'review.code_note')}</p>
        </>
      )}
      {unsure.length > 0 && (
        <ul>
          {unsure.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** Where the page and what it carries differ, the two beside each other. */
export function EditedList(props: {
  readonly store: ReviewStore;
  readonly application: Application;
}): JSX.Element {
  const { words } = props.store.payload;
  const { edited } = props.application;
  return (
    <details class="notice notice--warn">
      <summary class="notice__title">
        {say(words, 'review.edited_title', { count: edited.length })}
      </summary>
      <p>{say(words, 'review.edited_help')}</p>
      <ul class="edited__list">
        {edited.map((one, index) => (
          <li class="edited__item" key={index}>
            <p class="edited__name">{one.where}</p>
            <TwoTexts words={words} carried={one.carried} visible={one.visible} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** From what the verdict was made: whoever has the same build comes to the same one. */
export function Receipt(props: { readonly store: ReviewStore; readonly application: Application }) {
  const { store, application } = props;
  const { words } = store.payload;
  const submission = store.submission.value;
  if (submission === undefined) return null;
  const { rules, form, facts } = receiptOf(submission);
  const row = store.rows.value.find(({ key }) => key.endsWith(`/${application.key}`));
  const state = row && receiptState(row, store.examined.value.byKey.get(row.key));
  return (
    <p class="muted small">
      {say(words, 'review.receipt', { rules, form, facts })}
      {state !== undefined && say(words, `review.receipt_${state}`)}
    </p>
  );
}
