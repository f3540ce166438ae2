import { createStore, del, get, keys, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

/**
 * Where what was typed went: kept on this device; not kept because the visitor said the computer is
 * shared; or the browser refuses every kind of storage.
 */
export type Keeping = 'kept' | 'shared' | 'refused';

/** One kept value with the instant it was saved, in milliseconds. */
export interface Kept {
  readonly savedAt: number;
  readonly value: unknown;
}

/** Keeps drafts on this device and nowhere else. */
export interface Keeper {
  readonly load: (key: string) => Promise<Kept | undefined>;
  readonly save: (key: string, kept: Kept) => Promise<Keeping>;
  /** For the moment the page goes away: only what is synchronous still happens then. */
  readonly saveNow: (key: string, kept: Kept) => Keeping;
  readonly remove: (key: string) => Promise<void>;
  /** Every key kept on this device. */
  readonly list: () => Promise<readonly string[]>;
  readonly isShared: () => boolean;
  /** Turning it on forgets everything at once. */
  readonly setShared: (shared: boolean) => Promise<void>;
}

const prefix = 'shenbao:';
const sharedFlag = 'shenbao.shared';

/**
 * IndexedDB first (large, survives), localStorage as the second home: a value is looked up in both
 * and the later one wins, because a page that closes in the middle of a save leaves it in one only.
 */
export function openKeeper(): Keeper {
  const database = openDatabase();
  let shared = false;
  // Read each time: another window may have been told that the computer is shared.
  const isShared = (): boolean => {
    if (readLocal(sharedFlag) === '1') shared = true;
    return shared;
  };

  return {
    load: async (key) => {
      if (isShared()) return undefined;
      return later(await readDatabase(database, key), parseKept(readLocal(prefix + key)));
    },
    save: async (key, kept) => {
      if (isShared()) return 'shared';
      if (await writeDatabase(database, key, kept)) {
        removeLocal(prefix + key);
        return 'kept';
      }
      return writeLocal(prefix + key, JSON.stringify(kept)) ? 'kept' : 'refused';
    },
    saveNow: (key, kept) => {
      if (isShared()) return 'shared';
      return writeLocal(prefix + key, JSON.stringify(kept)) ? 'kept' : 'refused';
    },
    remove: async (key) => {
      removeLocal(prefix + key);
      await removeFromDatabase(database, key);
    },
    list: async () => [...new Set([...(await listDatabase(database)), ...listLocal()])],
    isShared,
    setShared: async (on) => {
      shared = on;
      if (!on) {
        removeLocal(sharedFlag);
        return;
      }
      for (const key of listLocal()) removeLocal(prefix + key);
      for (const key of await listDatabase(database)) await removeFromDatabase(database, key);
      writeLocal(sharedFlag, '1');
    },
  };
}

/** A private window or a hardened browser may lack the database, or throw on the mere name. */
function openDatabase(): UseStore | undefined {
  try {
    return createStore('shenbao', 'kept');
  } catch {
    return undefined;
  }
}

async function readDatabase(store: UseStore | undefined, key: string): Promise<Kept | undefined> {
  if (!store) return undefined;
  try {
    return asKept(await get<unknown>(key, store));
  } catch {
    return undefined;
  }
}

async function writeDatabase(store: UseStore | undefined, key: string, kept: Kept) {
  if (!store) return false;
  try {
    await set(key, kept, store);
    return true;
  } catch {
    return false;
  }
}

async function removeFromDatabase(store: UseStore | undefined, key: string): Promise<void> {
  if (!store) return;
  try {
    await del(key, store);
  } catch {
    // Nothing could be kept there, so nothing is left there.
  }
}

async function listDatabase(store: UseStore | undefined): Promise<readonly string[]> {
  if (!store) return [];
  try {
    return (await keys(store)).map(String);
  } catch {
    return [];
  }
}

function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeLocal(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function removeLocal(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As with the database.
  }
}

function listLocal(): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

function parseKept(text: string | null): Kept | undefined {
  if (text === null) return undefined;
  try {
    return asKept(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asKept(data: unknown): Kept | undefined {
  if (typeof data !== 'object' || data === null || !('savedAt' in data) || !('value' in data))
    return undefined;
  return typeof data.savedAt === 'number'
    ? { savedAt: data.savedAt, value: data.value }
    : undefined;
}

function later(one: Kept | undefined, other: Kept | undefined): Kept | undefined {
  if (!one || !other) return one ?? other;
  return one.savedAt >= other.savedAt ? one : other;
}
