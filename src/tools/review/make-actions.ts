import { say } from '../../base/index.ts';
import {
  droppedFiles,
  focusOn,
  jsonType,
  readOpened,
  saveFile,
  TooLongError,
} from '../../browser/index.ts';
import type { Keeper, PathedFile } from '../../browser/index.ts';
import { emptyDecision, marksBefore, notExamined } from '../../desk/index.ts';
import type { Application, ReviewRecord } from '../../desk/index.ts';
import type { DecisionChanges, ReviewActions } from './actions.ts';
import {
  decideRows,
  eraseRows,
  keysOf,
  saveRows,
  shelf,
  showDesk,
  takeRecord,
} from './keep-desk.ts';
import type { ReviewStore } from './store.ts';

/** What the page does; nothing is opened before `kept`, what this device keeps, is on the desk. */
export function makeActions(
  store: ReviewStore,
  keeper: Keeper,
  kept: Promise<void>,
): ReviewActions {
  const { words } = store.payload;
  let opening = new AbortController();
  let clearings = 0;
  /** Beside what was said of the same files before. */
  const tell = (sentence: string, isRefused = false): void => {
    store.message.value += sentence;
    if (isRefused) store.isRefused.value = true;
  };
  /** The page stood still; it does no more. */
  const unsayHere = (): void => {
    store.message.value = store.message.peek().replace(say(words, 'fields.here'), '');
  };
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
  // Of several files tried one after another it must be clear which was not opened.
  const refuse = (name: string, why: string): void =>
    tell(say(words, 'review.read.refused', { name, why }), true);
  const openOne = async (file: File, { signal }: AbortController): Promise<void> => {
    const isStopped = (): boolean => signal.aborted;
    try {
      const opened = await readOpened(file);
      if (isStopped()) return;
      if (opened === undefined) {
        refuse(file.name, say(words, 'review.read.too_large'));
        return;
      }
      const { openApplication } = await import('./open-application.ts');
      const read = await openApplication(opened, store.payload, {
        signal,
        onHere: () => tell(say(words, 'fields.here')),
      });
      if (isStopped()) return;
      unsayHere();
      if (read.kind === 'refused') refuse(file.name, read.message);
      else await begin(read.application, read.message);
    } catch (error) {
      if (isStopped()) return;
      unsayHere();
      const isLong = error instanceof TooLongError;
      refuse(file.name, say(words, isLong ? 'review.read.too_long' : 'review.read.unreadable'));
    }
  };
  const openMany = async (
    files: readonly PathedFile[],
    { signal }: AbortController,
  ): Promise<void> => {
    const { receiveBatch } = await import('./desk/late.ts');
    const before = clearings;
    const isWanted = (): boolean => clearings === before;
    const { keys, left } = await receiveBatch(files, store, { signal, isWanted });
    if (!isWanted()) return;
    const unread = store.rows
      .peek()
      .filter(({ key, kind }) => kind === 'unread' && keys.includes(key)).length;
    unsayHere();
    tell(
      say(words, unread > 0 ? 'desk.added_unread' : 'desk.added', { count: keys.length, unread }),
    );
    if (left > 0) tell(say(words, 'desk.left', { left }), true);
    await saveRows(keys, store, keeper);
    await showDesk(store, keeper);
  };
  /** Saved desks are laid over this one, whatever was chosen with them; the rest is read. */
  const openFiles = async (files: readonly PathedFile[]): Promise<void> => {
    if (files.length === 0) return;
    const own = startReading();
    try {
      await kept;
      const { openDesks } = await import('./desk/open-desks.ts');
      const { changed, rest, said } = await openDesks(files, store);
      for (const { text, isRefused } of said) tell(text, isRefused);
      await saveRows(changed, store, keeper);
      if (rest.length < files.length) await showDesk(store, keeper);
      const [only] = rest;
      if (only === undefined || own.signal.aborted) return;
      const { path, content } = only;
      const isBatch = files.length > 1 || path.includes('/') || /\.zip$/i.test(path);
      await (isBatch || content === undefined ? openMany(rest, own) : openOne(content, own));
    } catch {
      if (!own.signal.aborted) tell(say(words, 'review.read.failed'), true);
    } finally {
      // Whatever called this one off says itself what goes on.
      if (opening === own) store.busy.value = false;
    }
  };
  const decide = (changes: DecisionChanges): Promise<void> => decideRows(changes, store, keeper);
  return {
    openFiles,
    drop: (transfer) => {
      void droppedFiles(transfer).then(openFiles);
    },
    openEarlier: async (files) => {
      const { openEarlier } = await import('./desk/late.ts');
      store.message.value = '';
      store.isRefused.value = false;
      for (const file of files) {
        const sentence = await openEarlier(file, store);
        tell(sentence.text, !sentence.isRead);
      }
      await showDesk(store, keeper);
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
      void kept.then(() => begin({ key, source: { kind: 'hand' }, category, ...nothing }, ''));
    },
    openRow: (row) => {
      if (row.kind !== 'read') return;
      opening.abort();
      void show(row.record, '');
    },
    remove: async (key) => {
      store.message.value = '';
      store.isRefused.value = !(await eraseRows([key], store, keeper));
      if (store.isRefused.peek()) tell(say(words, 'desk.remove_failed'));
      focusOn(store.rows.peek().length > 0 ? 'kept-title' : 'open-title');
      await showDesk(store, keeper);
    },
    saveDesk: async () => {
      const { writeDesk } = await import('./desk/late.ts');
      takeRecord(store);
      const { text, name } = writeDesk(store.rows.peek(), store.payload);
      saveFile(text, name, jsonType);
    },
    clearDesk: async () => {
      clearings += 1;
      opening.abort();
      store.isRefused.value = false;
      store.message.value = say(words, 'desk.clearing');
      const own = keysOf(store.rows.peek());
      const kept = (await keeper.list()).filter((key) => key.startsWith(shelf(store)));
      // What was opened since stays.
      const since = new Set(keysOf(store.rows.peek()));
      // What the desk held is looked for as well where the device doesn't tell what it keeps.
      const all = [...new Set([...own, ...kept.filter((key) => !since.has(key))])];
      const isGone = await eraseRows(all, store, keeper);
      store.examined.value = notExamined;
      store.earlier.value = [];
      store.busy.value = false;
      store.isRefused.value = !isGone;
      store.message.value = say(words, isGone ? 'desk.cleared' : 'desk.clear_failed');
      focusOn('open-title');
    },
    setShared: async (shared) => {
      const isDone = await keeper.setShared(shared);
      store.shared.value = keeper.isShared();
      store.isRefused.value = !isDone;
      store.message.value = isDone ? '' : say(words, 'desk.clear_failed');
      if (store.shared.peek()) store.isNotKept.value = false;
      else await saveRows(keysOf(store.rows.peek()), store, keeper);
    },
    close: () => {
      const row = takeRecord(store);
      store.close();
      store.message.value = '';
      focusOn('open-title');
      if (row === undefined) return;
      void saveRows([row.key], store, keeper);
      void showDesk(store, keeper);
    },
    makeDocument: async (link) => {
      // A second click while the first is at work would make the same file twice.
      if (store.making.peek().kind === 'working') return;
      const row = takeRecord(store);
      if (row === undefined) return;
      store.making.value = { kind: 'working' };
      const making = await import('./office/late.ts')
        .then(({ makeOne }) => makeOne(store, link, row, decide))
        .catch(() => ({ kind: 'failed' }) as const);
      // Another one may be in hand by now, or none.
      const inHand = store.application.peek();
      if (inHand !== undefined && row.key === shelf(store) + inHand.key)
        store.making.value = making;
      else if (making.kind === 'failed')
        tell(`${link.title}：${say(words, 'review.download_failed')}`, true);
    },
    decide,
    print: () => {
      print();
    },
  };
}
