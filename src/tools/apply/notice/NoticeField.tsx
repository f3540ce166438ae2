import type { ComponentChildren, JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { describeAnswer } from '../../../form/index.ts';
import type { Field } from '../../../form/index.ts';
import { writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';
import type { AnsweredNotice } from './answer-notice.ts';

interface NoticeProps {
  readonly store: ApplyStore;
  readonly answered: AnsweredNotice;
}

/** A field below the bureau's words, each with its clause; closed where none of them asks for it. */
export function NoticeField(
  props: NoticeProps & { readonly field: Field; readonly children?: ComponentChildren },
): JSX.Element {
  const { store, answered, field } = props;
  const { words } = store.payload;
  if (!answered.isOpen(field.id)) {
    const written = describeAnswer(field, store.tidy.value[field.id], words);
    return (
      <div class="field notice-closed" id={`f-${field.id}`} tabIndex={-1}>
        <p class="field__label">{store.label(field)}</p>
        <p class="notice-closed__value">
          {written === '' ? say(words, 'apply.blank') : written}
          <span class="muted small">{say(words, 'apply.notice.closed')}</span>
        </p>
      </div>
    );
  }
  const asked = answered.wordsOf(field.id);
  if (asked.length === 0) return <>{props.children}</>;
  return (
    <div class="notice-field">
      {asked.map(({ words: text, clause }, index) => (
        <blockquote class="quote" key={index}>
          <p class="notice-field__words">
            {text}
            {clause !== '' && <span class="muted">（{clause}）</span>}
          </p>
        </blockquote>
      ))}
      {props.children}
    </div>
  );
}

/** How many fields are still to be supplemented, and the way back to them. */
export function NoticeBanner({ store, answered }: NoticeProps): JSX.Element {
  const { words } = store.payload;
  return (
    <p class="notice no-print">
      <NoticeCount store={store} answered={answered} />{' '}
      <a href={writeRoute({ kind: 'tasks' })}>{say(words, 'apply.notice.back')}</a>
    </p>
  );
}

export function NoticeCount({ store, answered }: NoticeProps): JSX.Element {
  const { words } = store.payload;
  const left = answered.left.value;
  return (
    <strong role="status">
      {left === 0
        ? say(words, 'apply.notice.none_left')
        : say(words, 'apply.notice.left', { count: left })}
    </strong>
  );
}
