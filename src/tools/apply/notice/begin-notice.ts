import { effect } from '@preact/signals';
import { h } from 'preact';

import { isRecord } from '../../../base/index.ts';
import { parseNotice } from '../../../compose/index.ts';
import type { Notice } from '../../../compose/index.ts';
import { isAnswered, tidyAnswers } from '../../../form/index.ts';
import type { Answers } from '../../../form/index.ts';
import type { ApplyStore } from '../store.ts';
import { answerNotice } from './answer-notice.ts';
import { NoticeBanner, NoticeField } from './NoticeField.tsx';
import { NoticePage } from './NoticePage.tsx';

/** Keeps the notice on this device; `null` forgets it. */
type Keep = (kept: unknown) => Promise<void>;

/** Goes on with the notice that this device keeps. */
export function goOnWithNotice(store: ApplyStore, kept: unknown, keep: Keep): void {
  if (!isRecord(kept) || !isRecord(kept['before'])) return;
  const notice = parseNotice(kept['notice']);
  if (notice === undefined) return;
  beginNotice(store, notice, tidyAnswers(store.fields, kept['before']), keep);
}

/** Closes the form but for what the notice asks; `before` is the version that it is about. */
export function beginNotice(store: ApplyStore, notice: Notice, before: Answers, keep: Keep): void {
  const answered = answerNotice(store, notice, before);
  const end = (): void => {
    store.notice.value = undefined;
    stop();
    void keep(null);
  };
  // With the form cleared nothing is left to supplement, and what stood there must not stay in sight.
  const stop = effect(() => {
    if (!Object.values(store.tidy.value).some(isAnswered)) queueMicrotask(end);
  });
  store.notice.value = {
    id: notice.id,
    isSeen: answered.isSeen,
    show: (field, view) => h(NoticeField, { store, answered, field, key: field.id }, view),
    Page: ({ actions }) => h(NoticePage, { store, answered, actions, onEnd: end }),
    Banner: () => h(NoticeBanner, { store, answered }),
  };
}
