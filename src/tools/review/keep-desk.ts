import { batch, effect } from '@preact/signals';

import { chinaDay, say } from '../../base/index.ts';
import { breathe, onLeavingPage } from '../../browser/index.ts';
import type { Keeper } from '../../browser/index.ts';
import {
  isExamined,
  keptOf,
  nextNumber,
  parseRow,
  sheetsOf,
  shelfOf,
  withReceipts,
} from '../../desk/index.ts';
import type { DeskExamined, DeskRow } from '../../desk/index.ts';
import type { DecisionChanges } from './actions.ts';
import type { ReviewStore } from './store.ts';

/** Milliseconds without a change after which the record in hand is saved. */
const pause = 400;
/** Milliseconds of work after which the page may draw and answer. */
const longestTask = 40;

/** Where this policy's rows stand among all that the device keeps. */
export function shelf(store: ReviewStore): string {
  return shelfOf(store.payload.policy.id);
}

/**
 * Saves the record in hand a moment after it changes, and at once when the page goes away; what was
 * typed or opened meanwhile is laid beside the others.
 */
export function keepRecords(store: ReviewStore, keeper: Keeper): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (store.record.value === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const row = takeRecord(store);
      if (row === undefined) return;
      void saveRows([row.key], store, keeper);
      if (store.rows.peek().length > 1 || store.earlier.peek().length > 0)
        void showDesk(store, keeper);
    }, pause);
  });
  onLeavingPage(() => {
    const inHand = takeRecord(store)?.key;
    for (const row of store.rows.peek())
      if (row.key === inHand || store.unsaved.has(row.key))
        keeper.saveNow(row.key, { savedAt: row.savedAt, value: keptOf(row) });
  });
}

/**
 * Keeps rows on this device as they are now, one after another, unless the device is shared; one that
 * is taken off the desk meanwhile is kept no more. What the browser doesn't take, the page tells.
 */
export async function saveRows(
  keys: Iterable<string>,
  store: ReviewStore,
  keeper: Keeper,
): Promise<void> {
  const all = [...keys];
  for (const key of all) store.unsaved.add(key);
  for (const key of all) await saveRow(key, store, keeper);
}

async function saveRow(key: string, store: ReviewStore, keeper: Keeper): Promise<void> {
  const find = (): DeskRow | undefined =>
    store.leaving.peek().has(key) ? undefined : store.rows.peek().find((row) => row.key === key);
  const row = find();
  if (row !== undefined) {
    const keeping = await keeper.save(key, { savedAt: row.savedAt, value: keptOf(row) });
    store.isNotKept.value = keeping === 'refused';
    // A slow device may have taken it only after it was deleted.
    if (find() === undefined) await keeper.remove(key);
  }
  // What it became meanwhile is on its way by itself.
  if (find() === row) store.unsaved.delete(key);
}

/**
 * Takes rows off this device and then off the desk: there they stand, marked, until reading again
 * showed that they are gone. False where that could not be seen.
 */
export async function eraseRows(
  keys: readonly string[],
  store: ReviewStore,
  keeper: Keeper,
): Promise<boolean> {
  const own = new Set(keys);
  store.leaving.value = new Set([...store.leaving.peek(), ...own]);
  const gone = await Promise.all(keys.map((key) => keeper.remove(key)));
  batch(() => {
    store.rows.value = store.rows.peek().filter(({ key }) => !own.has(key));
    store.leaving.value = new Set([...store.leaving.peek()].filter((key) => !own.has(key)));
  });
  for (const key of own) store.unsaved.delete(key);
  return !gone.includes(false);
}

/** Puts the record in hand back into its row, a new one where there is none; undefined with none. */
export function takeRecord(store: ReviewStore): DeskRow | undefined {
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

/** Writes down what was decided of rows; the record in hand, which goes back over its row, has it too. */
export async function decideRows(
  changes: DecisionChanges,
  store: ReviewStore,
  keeper: Keeper,
): Promise<void> {
  const inHand = changes.get(takeRecord(store)?.key ?? '');
  store.rows.value = store.rows.peek().map((row) => {
    const change = changes.get(row.key);
    if (change === undefined || row.kind !== 'read') return row;
    const decision = change(row.record.decision);
    return { ...row, savedAt: Date.now(), record: { ...row.record, decision } };
  });
  if (inHand) store.decision.value = inHand(store.decision.peek());
  await saveRows(changes.keys(), store, keeper);
}

export function keysOf(rows: readonly DeskRow[]): readonly string[] {
  return rows.map(({ key }) => key);
}

function yearNow(): number {
  return Number(chinaDay(new Date()).slice(0, 4));
}

/** What this device keeps joins what was opened meanwhile. */
export async function loadKept(store: ReviewStore, keeper: Keeper): Promise<void> {
  const keys = (await keeper.list()).filter((key) => key.startsWith(shelf(store)));
  const found = await Promise.all(
    keys.map(async (key) => {
      const kept = await keeper.load(key);
      return kept && parseRow(key, kept.savedAt, kept.value);
    }),
  );
  const here = new Set(store.rows.peek().map(({ key }) => key));
  const kept = found.flatMap((row) => (row === undefined || here.has(row.key) ? [] : [row]));
  if (kept.length > 0) store.rows.value = [...kept, ...store.rows.peek()];
}

/**
 * Fetches the ledger and looks at the whole desk off the page, until nothing changed meanwhile. Who
 * finds it at work leaves it to it.
 */
export async function showDesk(store: ReviewStore, keeper: Keeper): Promise<void> {
  try {
    const { Desk, examineRows } = await import('./desk/late.ts');
    await layOut(store);
    store.desk.value = Desk;
    if (store.comparing.peek()) return;
    store.comparing.value = true;
    while (!isExamined(store.examined.peek(), store.rows.peek(), store.earlier.peek()))
      await keepReceipts(await examineRows(store), store, keeper);
  } catch {
    store.message.value = say(store.payload.words, 'desk.compare_failed');
    store.isRefused.value = true;
  }
  store.comparing.value = false;
}

/** Lays out what is asked of each, a few at a time: drawn at once hundreds would hold up the page. */
async function layOut(store: ReviewStore): Promise<void> {
  let since = Date.now();
  for (const row of store.rows.peek()) {
    if (row.kind === 'read') sheetsOf(store.payload)(row.record.application);
    if (Date.now() - since < longestTask) continue;
    await breathe();
    since = Date.now();
  }
}

/** What was seen, and of each text the receipt of its first verdict. */
async function keepReceipts(
  examined: DeskExamined,
  store: ReviewStore,
  keeper: Keeper,
): Promise<void> {
  store.examined.value = examined;
  const before = new Set(store.rows.peek());
  store.rows.value = withReceipts(store.rows.peek(), examined.byKey);
  const changed = store.rows.peek().filter((row) => !before.has(row));
  await saveRows(keysOf(changed), store, keeper);
}
