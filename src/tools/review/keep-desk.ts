import { effect } from '@preact/signals';

import { chinaDay } from '../../base/index.ts';
import { onLeavingPage } from '../../browser/index.ts';
import type { Keeper } from '../../browser/index.ts';
import { keptOf, nextNumber, parseRow } from '../../desk/index.ts';
import type { DeskRow } from '../../desk/index.ts';
import type { ReviewStore } from './store.ts';

/** Milliseconds without a change after which the record in hand is saved. */
const pause = 400;

/** Where this policy's rows stand among all that the device keeps. */
export function shelf(store: ReviewStore): string {
  return `review/${store.payload.policy.id}/`;
}

/** Saves the record in hand a moment after it changes, and at once when the page goes away. */
export function keepRecords(store: ReviewStore, keeper: Keeper): void {
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

/** Keeps a row on this device, unless it is shared. */
export async function saveRow(row: DeskRow, keeper: Keeper): Promise<void> {
  await keeper.save(row.key, { savedAt: row.savedAt, value: keptOf(row) });
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

function yearNow(): number {
  return Number(chinaDay(new Date()).slice(0, 4));
}

/** What this device keeps joins what was opened meanwhile. */
export async function loadKept(store: ReviewStore, keeper: Keeper): Promise<void> {
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
export async function showDesk(store: ReviewStore): Promise<void> {
  const { Desk, examineRows } = await import('./desk/late.ts');
  store.desk.value = Desk;
  const examined = await examineRows(store);
  if (examined !== undefined) store.examined.value = examined;
}
