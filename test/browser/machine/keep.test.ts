import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { openKeeper } from '../../../src/browser/index.ts';
import { fakeDatabase, fakeLocal } from '../kit/fake-storage.ts';
import type { Manner } from '../kit/fake-storage.ts';

const kept = { savedAt: 5, value: { org_name: '甲' } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function browser(manner: Manner, local: ReturnType<typeof fakeLocal> = fakeLocal()) {
  const database = fakeDatabase(manner);
  vi.stubGlobal('indexedDB', database.indexedDB);
  vi.stubGlobal('localStorage', local);
  return database;
}

/** Waits as long as the keeper is patient. */
async function after<Answer>(promise: Promise<Answer>): Promise<Answer> {
  await vi.advanceTimersByTimeAsync(10_000);
  return promise;
}

test('what is kept is there, and what was removed is gone and seen to be', async () => {
  const { stored } = browser('well');
  const keeper = openKeeper();
  expect(await after(keeper.probe(1))).toBe('kept');
  expect(await after(keeper.save('a', kept))).toBe('kept');
  expect(await after(openKeeper().load('a'))).toEqual(kept);
  expect(await after(keeper.remove('a'))).toBe(true);
  expect(stored.size).toBe(0);
});

test.each(['hangs', 'refuses', 'full', 'lies'] as const)(
  'a database that %s: what is typed is in the second home, and that is said',
  async (manner) => {
    browser(manner);
    const keeper = openKeeper();
    expect(await after(keeper.load('a'))).toBeUndefined();
    expect(await after(keeper.probe(1))).toBe('aside');
    expect(await after(keeper.save('a', kept))).toBe('aside');
    expect(await after(openKeeper().load('a'))).toEqual(kept);
  },
);

test.each(['hangs', 'refuses', 'full', 'lies'] as const)(
  'a database that %s, and no second home: refused',
  async (manner) => {
    for (const local of ['full', 'lies'] as const) {
      browser(manner, fakeLocal(local));
      const keeper = openKeeper();
      expect(await after(keeper.probe(1))).toBe('refused');
      expect(await after(keeper.save('a', kept))).toBe('refused');
    }
  },
);

test('a database that answers late is listened to again', async () => {
  const database = browser('hangs');
  database.stored.set('a', kept);
  const keeper = openKeeper();
  const back = vi.fn();
  keeper.onBack(back);
  expect(await after(keeper.load('a'))).toBeUndefined();
  database.become('well');
  await vi.advanceTimersByTimeAsync(1);
  expect(back).toHaveBeenCalled();
  expect(await after(keeper.load('a'))).toEqual(kept);
});

test('a connection that was closed is opened again: to save, and to erase', async () => {
  const database = browser('closes');
  const keeper = openKeeper();
  expect(await after(keeper.save('a', kept))).toBe('kept');
  database.stored.set('b', kept);
  expect(await after(keeper.remove('b'))).toBe(true);
  expect([...database.stored.keys()]).toEqual(['a']);
});

test.each(['hangs', 'lies'] as const)(
  'what a database that %s may still hold is not said to be gone',
  async (manner) => {
    const database = browser('well');
    const keeper = openKeeper();
    expect(await after(keeper.save('a', kept))).toBe('kept');
    database.become(manner);
    // Another page: its connection is its own.
    const other = openKeeper();
    expect(await after(other.remove('a'))).toBe(false);
    expect(await after(other.setShared(true))).toBe(false);
  },
);

test('where a database was never to be had, nothing is left in it', async () => {
  browser('refuses');
  const keeper = openKeeper();
  expect(await after(keeper.remove('a'))).toBe(true);
  expect(await after(keeper.setShared(true))).toBe(true);
});

test('a shared computer that can’t be remembered as one is not said to be', async () => {
  browser('well', fakeLocal('full'));
  expect(await after(openKeeper().setShared(true))).toBe(false);
});

test('a record that another window kept meanwhile is not written over', async () => {
  const { stored } = browser('well');
  const keeper = openKeeper();
  stored.set('a', { savedAt: 7, value: { org_name: '乙' } });
  expect(await after(keeper.save('a', { savedAt: 8, value: {} }, 5))).toBe('newer');
  expect(stored.get('a')).toEqual({ savedAt: 7, value: { org_name: '乙' } });
  expect(await after(keeper.save('a', kept, 7))).toBe('kept');
  expect(stored.get('a')).toEqual(kept);
});
