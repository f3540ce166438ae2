import { effect } from '@preact/signals';
import { h, hydrate } from 'preact';

import { chinaDay, say } from '../../base/index.ts';
import {
  focusOn,
  onLeavingPage,
  openKeeper,
  readOpened,
  readPageData,
  rootElement,
  saveFile,
  TooLongError,
  wakeTool,
  wordType,
} from '../../browser/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import type { Keeper } from '../../browser/index.ts';
import type { ReviewActions } from './actions.ts';
import { emptyDecision, parseRecord } from './application.ts';
import type { Application, ReviewRecord } from './application.ts';
import { makeRecord } from './make-record.ts';
import type { ReviewPayload } from './payload.ts';
import { createReviewStore } from './store.ts';
import type { KeptReview, ReviewStore } from './store.ts';
import { ReviewTool } from './Tool.tsx';

const pause = 400;

export function mountReview(): Promise<void> {
  return wakeTool(wake);
}

/** Wakes the review up: the same closed view first, then what this device keeps. */
async function wake(): Promise<void> {
  // The build wrote this block for this very script.
  const payload = readPageData('review-data') as ReviewPayload;
  const root = rootElement('review');
  await fetchRarer(payload.categories.map(({ rules }) => rules));
  const store = createReviewStore(payload);
  const keeper = openKeeper();
  const actions = makeActions(store, keeper);
  // Before this script a file could be chosen, and nobody heard of it.
  const early = root.querySelector<HTMLInputElement>('#open-file')?.files?.[0];
  hydrate(h(ReviewTool, { payload, store, actions }), root);
  keepRecords(store, keeper);
  if (early !== undefined) await actions.openFile(early);
  await listKept(store, keeper);
}

function shelf(store: ReviewStore): string {
  return `review/${store.payload.policy.id}/`;
}

/** Saves the record in hand a moment after it changes, and at once when the page goes away. */
function keepRecords(store: ReviewStore, keeper: Keeper): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (store.record.value === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void saveRecord(store, keeper), pause);
  });
  onLeavingPage(() => {
    const record = store.record.peek();
    if (record) keeper.saveNow(keyOf(store, record), { savedAt: Date.now(), value: record });
  });
}

function keyOf(store: ReviewStore, { application }: ReviewRecord): string {
  return shelf(store) + application.key;
}

async function saveRecord(store: ReviewStore, keeper: Keeper): Promise<void> {
  const record = store.record.peek();
  if (record) await keeper.save(keyOf(store, record), { savedAt: Date.now(), value: record });
}

async function listKept(store: ReviewStore, keeper: Keeper): Promise<void> {
  const kept: KeptReview[] = [];
  for (const key of await keeper.list()) {
    if (!key.startsWith(shelf(store))) continue;
    const found = await keeper.load(key);
    const record = found && parseRecord(found.value);
    if (record) kept.push({ key, savedAt: found.savedAt, record });
  }
  store.kept.value = kept.sort((one, other) => other.savedAt - one.savedAt);
}

function makeActions(store: ReviewStore, keeper: Keeper): ReviewActions {
  const { words } = store.payload;
  let opening = new AbortController();
  const begin = (application: Application, message: string): void => {
    const before = store.kept.value.find(
      ({ key }) => key === shelf(store) + application.key,
    )?.record;
    store.start({
      application,
      marks: before?.marks ?? {},
      decision: before?.decision ?? emptyDecision,
    });
    store.message.value = before ? `${message}${say(words, 'review.read.kept')}` : message;
    focusOn('sheet-title');
  };
  return {
    openFile: async (file) => {
      // Of several files tried one after another it must be clear which was not opened.
      const refuse = (why: string): void => {
        store.message.value = say(words, 'review.read.refused', { name: file.name, why });
      };
      // A file that takes long must not come up seconds later over the next one.
      opening.abort();
      const own = new AbortController();
      opening = own;
      const isStopped = (): boolean => own.signal.aborted;
      store.message.value = '';
      store.busy.value = true;
      try {
        const opened = await readOpened(file);
        if (isStopped()) return;
        if (opened === undefined) {
          refuse(say(words, 'review.read.too_large'));
          return;
        }
        const { openApplication } = await import('./open-application.ts');
        const read = await openApplication(opened, store.payload, {
          signal: own.signal,
          onHere: () => {
            store.message.value = say(words, 'fields.here');
          },
        });
        if (isStopped()) return;
        if (read.kind === 'refused') refuse(read.message);
        else begin(read.application, read.message);
      } catch (error) {
        if (isStopped()) return;
        const isLong = error instanceof TooLongError;
        refuse(say(words, isLong ? 'review.read.too_long' : 'review.read.unreadable'));
      } finally {
        // Whatever called this one off says itself what goes on.
        if (opening === own) store.busy.value = false;
      }
    },
    stopOpening: () => {
      opening.abort();
      store.busy.value = false;
      store.message.value = say(words, 'review.read.stopped');
      focusOn('open-title');
    },
    startByHand: (category) => {
      opening.abort();
      const key = `${category}/hand-${Date.now().toString(36)}`;
      begin(
        { key, source: { kind: 'hand' }, category, answers: {}, shown: {}, unsure: [], edited: [] },
        '',
      );
    },
    openKept: ({ record }) => {
      opening.abort();
      store.message.value = '';
      store.start(record);
      focusOn('sheet-title');
    },
    remove: async (key) => {
      await keeper.remove(key);
      await listKept(store, keeper);
    },
    close: () => {
      void saveRecord(store, keeper).then(() => listKept(store, keeper));
      store.close();
      store.message.value = '';
      focusOn('open-title');
    },
    download: async () => {
      const input = makeRecord(store, chinaDay(new Date()));
      // A second click while the first is at work would make the same file twice.
      if (input === undefined || store.making.peek().kind === 'working') return;
      if (store.lacking.peek().length > 0) {
        store.making.value = { kind: 'lacking' };
        return;
      }
      const of = store.record.peek();
      store.making.value = { kind: 'working' };
      try {
        const { fillRecord } = await import('./fill-record.ts');
        const { bytes, fileName } = await fillRecord(store.payload.links.record, input);
        store.making.value = { kind: 'saved', file: saveFile(bytes, fileName, wordType), of };
      } catch {
        store.making.value = { kind: 'failed' };
      }
    },
    print: () => {
      print();
    },
  };
}
