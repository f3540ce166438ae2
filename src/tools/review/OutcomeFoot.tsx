import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { caseOfRecord, isDue } from '../../desk/index.ts';
import type { DocumentLink } from '../work/load-named-template.ts';
import { needWords } from './need-words.ts';
import type { ReviewStore } from './store.ts';

/** What can be made of the check, in sight whichever row is in hand. */
export function OutcomeFoot(props: {
  readonly store: ReviewStore;
  readonly onMake: (link: DocumentLink) => void;
  readonly onPrint: () => void;
}): JSX.Element {
  const { store } = props;
  const { words } = store.payload;
  const { outcome } = store.stand.value;
  return (
    <div class="sheet__foot no-print">
      <div class="actions">
        {outcome && (
          <p class="sheet__suggest">{say(words, 'review.foot', { outcome: outcome.title })}</p>
        )}
        {dueDocuments(store).map((link, at) => (
          <button
            key={link.id}
            type="button"
            class={at === 0 ? 'button button--primary' : 'button'}
            onClick={() => props.onMake(link)}
          >
            {say(words, 'review.download', { title: link.title })}
          </button>
        ))}
        <button type="button" class="button" onClick={props.onPrint}>
          {say(words, 'review.print')}
        </button>
      </div>
      <MakingStatus store={store} />
    </div>
  );
}

/** What can be made now: the record first, then what the outcome names. */
function dueDocuments(store: ReviewStore): readonly DocumentLink[] {
  const record = store.record.value;
  const one = record && caseOfRecord(record, '', store.payload);
  return one === undefined ? [] : store.payload.links.documents.filter(({ id }) => isDue(one, id));
}

/** Beside the button, where whoever pressed it looks. */
function MakingStatus(props: { readonly store: ReviewStore }): JSX.Element {
  const { store } = props;
  const { words } = store.payload;
  const making = store.making.value;
  const needs = store.lacking.value.map((need) => say(words, needWords[need]));
  return (
    <div class="outcome__made" role="status">
      {making.kind === 'lacking' && needs.length > 0 && (
        <p class="notice notice--error">
          {say(words, 'review.download_lacking', { needs: needs.join('、') })}
        </p>
      )}
      {making.kind === 'too-long' && (
        <p class="notice notice--error">{say(words, 'review.document_too_long')}</p>
      )}
      {making.kind === 'working' && <p>{say(words, 'review.downloading')}</p>}
      {making.kind === 'failed' && (
        <p class="notice notice--error">{say(words, 'review.download_failed')}</p>
      )}
      {making.kind === 'saved' && (
        <>
          <p>
            {say(words, 'review.downloaded', { title: making.title })}
            <a href={making.file.url} download={making.file.name}>
              {making.file.name}
            </a>
          </p>
          <p>
            {say(
              words,
              making.of === store.record.value ? making.next : 'review.downloaded_changed',
            )}
          </p>
        </>
      )}
    </div>
  );
}
