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

test.each(['hangs', 'stalls', 'refuses', 'full', 'lies'] as const)(
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

test.each(['hangs', 'stalls', 'refuses', 'full', 'lies'] as const)(
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

test.each(['hangs', 'stalls', 'refuses', 'lies'] as const)(
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

test.each([
  ['there is none', () => vi.stubGlobal('indexedDB', undefined)],
  [
    'its mere name throws',
    () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  ],
])('where a database was never to be had, nothing is left in it: %s', async (_, deny) => {
  browser('well');
  deny();
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

const later = { savedAt: 6, value: { org_name: '乙' } };

test('where the room ends between two saves, the later one is in the second home, and comes back', async () => {
  const local = fakeLocal();
  const database = browser('well', local);
  const keeper = openKeeper();
  expect(await after(keeper.save('a', kept))).toBe('kept');
  database.become('full');
  expect(await after(keeper.save('a', later, 5))).toBe('aside');
  expect(await after(openKeeper().load('a'))).toEqual(later);
  database.become('well');
  const last = { savedAt: 7, value: { org_name: '丙' } };
  expect(await after(keeper.save('a', last, 6))).toBe('kept');
  expect(await after(openKeeper().load('a'))).toEqual(last);
  expect(Object.keys(local)).toEqual([]);
  expect(await after(keeper.remove('a'))).toBe(true);
});

test('where both homes are full what was kept before stays, and the later save is not said to be', async () => {
  const database = browser('well', fakeLocal('full'));
  const keeper = openKeeper();
  expect(await after(keeper.save('a', kept))).toBe('kept');
  database.become('full');
  expect(await after(keeper.save('a', later, 5))).toBe('refused');
  expect(keeper.saveNow('a', later)).toBe('refused');
  expect(await after(openKeeper().load('a'))).toEqual(kept);
  // A database that is full may undo erasing as well.
  expect(await after(keeper.remove('a'))).toBe(false);
  database.become('well');
  expect(await after(keeper.remove('a'))).toBe(true);
});

test('a clock that was set back keeps nothing from being saved', async () => {
  const database = browser('well');
  const keeper = openKeeper();
  expect(await after(keeper.save('a', { ...kept, savedAt: 9000 }))).toBe('kept');
  expect(await after(keeper.save('a', later, 9000))).toBe('kept');
  expect(await after(openKeeper().load('a'))).toEqual(later);
  database.become('full');
  expect(await after(keeper.save('a', { ...kept, savedAt: 7 }, 6))).toBe('aside');
});

test('where the mere name of the second home throws, the first one serves', async () => {
  const database = browser('well');
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', database.indexedDB);
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  const keeper = openKeeper();
  expect(await after(keeper.probe(1))).toBe('kept');
  expect(await after(keeper.save('a', kept))).toBe('kept');
  expect(keeper.saveNow('a', later)).toBe('refused');
  expect(await after(openKeeper().load('a'))).toEqual(kept);
  expect(await after(keeper.remove('a'))).toBe(true);
  expect(await after(keeper.list())).toEqual([]);
  // A shared computer that can't be remembered as one is not said to be.
  expect(await after(keeper.setShared(true))).toBe(false);
  Reflect.deleteProperty(globalThis, 'localStorage');
});

test('a damaged record of the second home does not stand over a whole one', async () => {
  const local = fakeLocal();
  const { stored } = browser('well', local);
  (local as Storage).setItem('shenbao:a', '{"savedAt": 9, "val');
  stored.set('a', kept);
  expect(await after(openKeeper().load('a'))).toEqual(kept);
  stored.delete('a');
  // It is somebody's all the same, and is handed over as it is.
  expect((await after(openKeeper().load('a')))?.value).toContain('savedAt');
});
