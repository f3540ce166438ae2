import { h, hydrate } from 'preact';

import { chinaDay, say } from '../../base/index.ts';
import {
  CalledOffError,
  chosenFiles,
  decodeText,
  droppedFiles,
  focusOn,
  jsonType,
  openKeeper,
  readOpened,
  readPageData,
  rootElement,
  saveFile,
  TooLongError,
  wakeTool,
  wordType,
} from '../../browser/index.ts';
import type { Keeper, PathedFile } from '../../browser/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import type { ReviewActions } from './actions.ts';
import { emptyDecision } from '../../desk/index.ts';
import type { Application, ReviewRecord } from '../../desk/index.ts';
import type { ReviewPayload } from './payload.ts';
import { keepRecords, loadKept, saveRow, shelf, showDesk, takeRecord } from './keep-desk.ts';
import { marksBefore } from '../../desk/index.ts';
import { createReviewStore } from './store.ts';
import type { ReviewStore } from './store.ts';
import { ReviewTool } from './Tool.tsx';

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
  store.shared.value = keeper.isShared();
  const actions = makeActions(store, keeper);
  // Before this script a file could be chosen, and nobody heard of it.
  const early = ['#open-file', '#open-folder'].flatMap((id) =>
    chosenFiles(root.querySelector<HTMLInputElement>(id)?.files ?? null),
  );
  hydrate(h(ReviewTool, { payload, store, actions }), root);
  // A file that misses the drop zone would replace the page.
  for (const kind of ['dragover', 'drop'] as const)
    addEventListener(kind, (event) => event.preventDefault());
  keepRecords(store, keeper);
  const kept = loadKept(store, keeper);
  if (early.length > 0) await actions.openFiles(early);
  await kept;
}

function makeActions(store: ReviewStore, keeper: Keeper): ReviewActions {
  const { words } = store.payload;
  let opening = new AbortController();
  /** Puts an application on the screen, once its view is here. */
  const show = async (record: ReviewRecord, message: string): Promise<void> => {
    store.sheetView.value ??= (await import('./late.ts')).Sheet;
    store.start(record);
    store.message.value = message;
    focusOn('sheet-title');
  };
  const begin = async (application: Application, message: string): Promise<void> => {
    const before = store.rows.peek().find(({ key }) => key === shelf(store) + application.key);
    const record =
      before?.kind === 'read'
        ? { ...before.record, application }
        : {
            application,
            marks: marksBefore(application, store.rows.peek()),
            decision: emptyDecision,
          };
    await show(record, before ? `${message}${say(words, 'review.read.kept')}` : message);
  };
  /** What takes long must not come up seconds later over the next one. */
  const startReading = (): AbortController => {
    opening.abort();
    opening = new AbortController();
    store.message.value = '';
    store.isRefused.value = false;
    store.busy.value = true;
    return opening;
  };
  const refuse = (name: string, why: string): void => {
    // Of several files tried one after another it must be clear which was not opened.
    store.message.value = say(words, 'review.read.refused', { name, why });
    store.isRefused.value = true;
  };
  const openOne = async ({ content: file }: PathedFile): Promise<void> => {
    const own = startReading();
    const isStopped = (): boolean => own.signal.aborted;
    try {
      const opened = await readOpened(file);
      if (isStopped()) return;
      if (opened === undefined) {
        refuse(file.name, say(words, 'review.read.too_large'));
        return;
      }
      if (/\.json$/i.test(file.name) && (await openDesk(decodeText(opened.bytes) ?? ''))) return;
      const { openApplication } = await import('./open-application.ts');
      const read = await openApplication(opened, store.payload, {
        signal: own.signal,
        onHere: () => {
          store.message.value = say(words, 'fields.here');
        },
      });
      if (isStopped()) return;
      if (read.kind === 'refused') refuse(file.name, read.message);
      else await begin(read.application, read.message);
    } catch (error) {
      if (isStopped()) return;
      const isLong = error instanceof TooLongError;
      refuse(file.name, say(words, isLong ? 'review.read.too_long' : 'review.read.unreadable'));
    } finally {
      // Whatever called this one off says itself what goes on.
      if (opening === own) store.busy.value = false;
    }
  };
  /** Lays a saved desk over this one; false for any other file. */
  const openDesk = async (text: string): Promise<boolean> => {
    const { mergeDesks, readDesk } = await import('./desk/late.ts');
    const { policy, review } = store.payload;
    const opened = readDesk(text, policy.id);
    if (opened === undefined) return false;
    store.isRefused.value = opened.kind === 'refused';
    if (opened.kind === 'refused') {
      store.message.value = say(words, `desk.file_${opened.why}`);
      return true;
    }
    const merged = mergeDesks(store.rows.peek(), opened.rows, review.number);
    store.rows.value = merged.rows;
    for (const row of merged.changed) await saveRow(row, keeper);
    store.message.value = say(words, 'desk.opened', merged.counts);
    await showDesk(store);
    return true;
  };
  const openMany = async (files: readonly PathedFile[]): Promise<void> => {
    const own = startReading();
    try {
      const { receiveBatch } = await import('./desk/late.ts');
      const added = await receiveBatch(files, store, own.signal);
      const unread = added.filter(({ kind }) => kind === 'unread').length;
      store.message.value = say(words, 'desk.added', { count: added.length, unread });
      for (const row of added) await saveRow(row, keeper);
      await showDesk(store);
    } catch (error) {
      if (error instanceof CalledOffError) return;
      store.message.value = say(words, 'desk.compare_failed');
      store.isRefused.value = true;
    } finally {
      if (opening === own) store.busy.value = false;
    }
  };
  const openFiles = async (files: readonly PathedFile[]): Promise<void> => {
    const [only, second] = files;
    if (only === undefined) return;
    const isBatch = second !== undefined || only.path.includes('/') || /\.zip$/i.test(only.path);
    await (isBatch ? openMany(files) : openOne(only));
  };
  return {
    openFiles,
    drop: (transfer) => {
      void droppedFiles(transfer).then(openFiles);
    },
    openEarlier: async (file) => {
      const { openEarlier } = await import('./desk/late.ts');
      const sentence = await openEarlier(file, store);
      store.message.value = sentence.text;
      store.isRefused.value = !sentence.isRead;
      if (sentence.isRead) await showDesk(store);
      focusOn('open-title');
    },
    stopOpening: () => {
      const isBatch = store.receiving.peek() !== undefined;
      opening.abort();
      if (!isBatch) {
        store.busy.value = false;
        store.message.value = say(words, 'review.read.stopped');
      }
      focusOn('open-title');
    },
    startByHand: (category) => {
      opening.abort();
      const key = `${category}/hand-${Date.now().toString(36)}`;
      const nothing = { answers: {}, shown: {}, unsure: [], hidden: [], edited: [] };
      void begin({ key, source: { kind: 'hand' }, category, ...nothing }, '');
    },
    openRow: (row) => {
      if (row.kind !== 'read') return;
      opening.abort();
      void show(row.record, '');
    },
    remove: async (key) => {
      store.rows.value = store.rows.peek().filter((row) => row.key !== key);
      await keeper.remove(key);
      await showDesk(store);
    },
    saveDesk: async () => {
      const { writeDesk } = await import('./desk/late.ts');
      takeRecord(store);
      const { text, name } = writeDesk(store.rows.peek(), store.payload);
      saveFile(text, name, jsonType);
    },
    clearDesk: async () => {
      const keys = (await keeper.list()).filter((key) => key.startsWith(shelf(store)));
      const gone = await Promise.all(keys.map((key) => keeper.remove(key)));
      store.rows.value = [];
      store.examined.value = new Map();
      store.earlier.value = [];
      store.isRefused.value = gone.includes(false);
      store.message.value = say(words, gone.includes(false) ? 'desk.clear_failed' : 'desk.cleared');
      focusOn('open-title');
    },
    setShared: async (shared) => {
      const isDone = await keeper.setShared(shared);
      store.shared.value = keeper.isShared();
      if (!isDone) store.message.value = say(words, 'desk.clear_failed');
      if (!store.shared.peek()) for (const row of store.rows.peek()) await saveRow(row, keeper);
    },
    close: () => {
      const row = takeRecord(store);
      store.close();
      store.message.value = '';
      focusOn('open-title');
      if (row === undefined) return;
      void saveRow(row, keeper);
      void showDesk(store);
    },
    download: async () => {
      const { makeRecord } = await import('./late.ts');
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
