import { effect } from '@preact/signals';
import { h, hydrate } from 'preact';

import { chinaDay, say } from '../../base/index.ts';
import {
  CalledOffError,
  chosenFiles,
  droppedFiles,
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
import type { Keeper, PathedFile } from '../../browser/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import type { ReviewActions } from './actions.ts';
import { emptyDecision } from './application.ts';
import type { Application, ReviewRecord } from './application.ts';
import type { ReviewPayload } from './payload.ts';
import { keptOf, marksBefore, nextNumber, parseRow } from './rows.ts';
import type { DeskRow } from './rows.ts';
import { createReviewStore } from './store.ts';
import type { ReviewStore } from './store.ts';
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

function shelf(store: ReviewStore): string {
  return `review/${store.payload.policy.id}/`;
}

/** Saves the record in hand a moment after it changes, and at once when the page goes away. */
function keepRecords(store: ReviewStore, keeper: Keeper): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (store.record.value === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const row = takeRecord(store);
      if (row) void saveRow(row, keeper);
    }, pause);
  });
  onLeavingPage(() => {
    const row = takeRecord(store);
    if (row) keeper.saveNow(row.key, { savedAt: row.savedAt, value: keptOf(row) });
  });
}

async function saveRow(row: DeskRow, keeper: Keeper): Promise<void> {
  await keeper.save(row.key, { savedAt: row.savedAt, value: keptOf(row) });
}

/** Puts the record in hand back into its row, a new one where there is none; undefined with none. */
function takeRecord(store: ReviewStore): DeskRow | undefined {
  const record = store.record.peek();
  if (record === undefined) return undefined;
  const key = shelf(store) + record.application.key;
  const rows = store.rows.peek();
  const before = rows.find((row) => row.key === key);
  const now = Date.now();
  const { source } = record.application;
  const register = before?.register ?? {
    number: nextNumber(rows, store.payload.review.number, yearNow()),
    receivedAt: now,
    path: source.kind === 'file' ? source.name : '',
    beside: [],
  };
  const row = { key, savedAt: now, register, kind: 'read', record } as const;
  store.rows.value = before ? rows.map((one) => (one === before ? row : one)) : [...rows, row];
  return row;
}

function yearNow(): number {
  return Number(chinaDay(new Date()).slice(0, 4));
}

/** What this device keeps joins what was opened meanwhile. */
async function loadKept(store: ReviewStore, keeper: Keeper): Promise<void> {
  const kept: DeskRow[] = [];
  for (const key of await keeper.list()) {
    if (!key.startsWith(shelf(store))) continue;
    const found = await keeper.load(key);
    const row = found && parseRow(key, found.savedAt, found.value);
    if (row) kept.push(row);
  }
  if (kept.length === 0) return;
  const here = new Set(store.rows.peek().map(({ key }) => key));
  store.rows.value = [...kept.filter(({ key }) => !here.has(key)), ...store.rows.peek()];
  await showDesk(store);
}

/** Fetches the ledger and looks at the whole desk off the page. */
async function showDesk(store: ReviewStore): Promise<void> {
  const { Desk, examineRows } = await import('./desk/late.ts');
  store.desk.value = Desk;
  const examined = await examineRows(store);
  if (examined !== undefined) store.examined.value = examined;
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
