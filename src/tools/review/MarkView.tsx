import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { focusOn } from '../../browser/index.ts';
import { isStanding } from '../../review/index.ts';
import type { SheetItem } from '../../review/index.ts';
import { PrintedText } from './PrintedText.tsx';
import type { ReviewStore } from './store.ts';

interface MarkProps {
  readonly store: ReviewStore;
  readonly entry: SheetItem;
}

/** What a reviewer puts beside one item: a mark, none of them preset, and the reason. */
export function MarkView({ store, entry }: MarkProps): JSX.Element {
  const { words, review } = store.payload;
  const { id } = entry.item;
  const given = store.marks.value[id] ?? { reason: '' };
  // A mark made on another text stays in sight, is not taken for one on this, and is asked again.
  const isStale = given.mark !== undefined && !isStanding(given, entry);
  const mark = review.marks.find((one) => one.id === given.mark);
  const other = store.second.value?.marks[id];
  const needed = store.reasonless.value.some((item) => item.id === id);
  return (
    <div class={needed ? 'item__mark field field--error' : 'item__mark field'}>
      <fieldset class="marks">
        <legend class="item__label">{say(words, 'review.mark')}</legend>
        {isStale && (
          <p class="marks__stale">{say(words, 'review.stale', { mark: mark?.label ?? '' })}</p>
        )}
        {other?.mark !== undefined && other.mark !== given.mark && (
          <p class="marks__stale">
            {say(words, 'review.second', {
              mark: review.marks.find((one) => one.id === other.mark)?.label ?? '',
              reason: other.reason,
            })}
          </p>
        )}
        {review.marks.map((one) => (
          <div class="choice" key={one.id}>
            <input
              type="radio"
              id={`mark-${id}-${one.id}`}
              name={`mark-${id}`}
              value={one.id}
              checked={!isStale && given.mark === one.id}
              onChange={() => {
                store.setMark(id, { ...given, mark: one.id });
              }}
            />
            <label for={`mark-${id}-${one.id}`}>{one.label}</label>
          </div>
        ))}
      </fieldset>
      <Reason store={store} entry={entry} needed={needed} markLabel={mark?.label ?? ''} />
    </div>
  );
}

/** Open where a mark needs it or something is written; else one press away. */
function Reason(
  props: MarkProps & { readonly needed: boolean; readonly markLabel: string },
): JSX.Element {
  const { store, entry, needed, markLabel } = props;
  const { words, review } = store.payload;
  const { id } = entry.item;
  const [isOpen, setOpen] = useState(false);
  const given = store.marks.value[id];
  const reason = given?.reason ?? '';
  const isAsked = given?.mark !== undefined && review.reasonFor.includes(given.mark);
  if (!isOpen && !isAsked && reason === '')
    return (
      <>
        {/* On paper, room for a hand. */}
        <p class="print-only item__blank" />
        <button
          type="button"
          class="button button--link item__write no-print"
          onClick={() => {
            setOpen(true);
            focusOn(`reason-${id}`);
          }}
        >
          {say(words, 'review.reason_write')}
          <span class="visually-hidden">
            {say(words, 'review.reason_of', { item: entry.item.title })}
          </span>
        </button>
      </>
    );
  return (
    <div class="item__reason">
      <label class="field__label" for={`reason-${id}`}>
        {say(words, 'review.reason')}
      </label>
      {needed && (
        <p class="field__error" id={`reason-${id}-error`}>
          {say(words, 'review.reason_needed', { mark: markLabel })}
        </p>
      )}
      <PrintedText text={reason} />
      <textarea
        class="textarea no-print"
        id={`reason-${id}`}
        rows={2}
        aria-invalid={needed}
        aria-describedby={needed ? `reason-${id}-error` : undefined}
        value={reason}
        onInput={(event) => {
          // What is being written stays open, emptied or not.
          setOpen(true);
          store.setReason(id, event.currentTarget.value);
        }}
      />
    </div>
  );
}
