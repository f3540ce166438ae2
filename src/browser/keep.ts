import { createStore, del, get, keys, update } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

/**
 * Where what was typed went: kept on this device; kept in the smaller second home, because the first
 * did not take it; not kept because the visitor said the computer is shared; or the browser refuses
 * every kind of storage.
 */
export type Keeping = 'kept' | 'aside' | 'shared' | 'refused';

/** One kept value with the instant it was saved, in milliseconds. */
export interface Kept {
  readonly savedAt: number;
  readonly value: unknown;
}

/** Keeps drafts on this device and nowhere else. */
export interface Keeper {
  readonly load: (key: string) => Promise<Kept | undefined>;
  /**
   * `over`: when the record was saved that this one was made of. `newer`: another window kept one
   * since, and nothing was written over it.
   */
  readonly save: (key: string, kept: Kept, over?: number) => Promise<Keeping | 'newer'>;
  /** For the moment the page goes away: only what is synchronous still happens then. */
  readonly saveNow: (key: string, kept: Kept) => Keeping;
  /** Where things would be kept, found out by keeping something and reading it again. */
  readonly probe: (at: number) => Promise<Keeping | 'newer'>;
  /** False: whether it is gone could not be seen by reading again. */
  readonly remove: (key: string) => Promise<boolean>;
  /** Every key kept on this device. */
  readonly list: () => Promise<readonly string[]>;
  /** Calls back when a home that fell silent answers again: what it holds was not seen. */
  readonly onBack: (listen: () => void) => void;
  readonly isShared: () => boolean;
  /** Turning it on forgets everything at once; false as with `remove`. */
  readonly setShared: (shared: boolean) => Promise<boolean>;
}

const prefix = 'shenbao:';
const sharedFlag = 'shenbao.shared';

/** Milliseconds after which a database that says nothing is taken for one that won't. */
const patience = 2000;

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
  const read = async (key: string): Promise<Kept | undefined> =>
    later(asKept(await database.ask((store) => get<unknown>(key, store))), readLocalKept(key));
  const write = async (key: string, kept: Kept, over = Infinity): Promise<Keeping | 'newer'> => {
    if (isShared()) return 'shared';
    // Set where the database calls back.
    let isNewer = false as boolean;
    // Read and written in one: between the two no other window comes in.
    const put = (now: unknown): unknown => {
      isNewer = (asKept(now)?.savedAt ?? 0) > over;
      return isNewer ? now : kept;
    };
    const isPut = await database.ask((store) => update(key, put, store).then(() => true));
    if (isNewer) return 'newer';
    if (isPut === true) {
      removeLocal(prefix + key);
      return 'kept';
    }
    return writeLocal(prefix + key, JSON.stringify(kept)) ? 'aside' : 'refused';
  };
  const remove = async (key: string): Promise<boolean> => {
    removeLocal(prefix + key);
    return (await database.isGone(key)) && readLocal(prefix + key) === null;
  };
  const list = async (): Promise<readonly string[]> => {
    const stored = (await database.ask((store) => keys(store))) ?? [];
    return [...new Set([...stored.map(String), ...listLocal()])];
  };

  return {
    load: async (key) => (isShared() ? undefined : read(key)),
    save: write,
    saveNow: (key, kept) => {
      if (isShared()) return 'shared';
      return writeLocal(prefix + key, JSON.stringify(kept)) ? 'kept' : 'refused';
    },
    probe: async (at) => {
      const key = 'probe';
      const first = await write(key, { savedAt: at, value: at });
      const isThere = first === 'shared' || (await read(key))?.value === at;
      // A database that says yes and keeps nothing is no home.
      if (!isThere && first === 'kept') database.leave();
      const found = isThere ? first : await write(key, { savedAt: at, value: at });
      await remove(key);
      return found;
    },
    remove,
    list,
    onBack: database.onBack,
    isShared,
    setShared: async (on) => {
      shared = on;
      if (!on) {
        removeLocal(sharedFlag);
        return readLocal(sharedFlag) === null;
      }
      // First, so that a page which is closed in the middle finds it when it is opened again.
      const isSaid = writeLocal(sharedFlag, '1');
      const gone: boolean[] = [];
      for (const key of await list()) gone.push(await remove(key));
      return isSaid && database.isSeen() && gone.every(Boolean) && (await list()).length === 0;
    },
  };
}

interface Database {
  /** What it answers; undefined where it doesn't. */
  readonly ask: <Answer>(
    question: (store: UseStore) => Promise<Answer>,
  ) => Promise<Answer | undefined>;
  /** Deletes a key and reads it again. */
  readonly isGone: (key: string) => Promise<boolean>;
  /** False where it gave no answer last: what it holds can't be seen. */
  readonly isSeen: () => boolean;
  readonly leave: () => void;
  readonly onBack: (listen: () => void) => void;
}

/**
 * The database, asked with patience and no more. A private window or a hardened browser may lack it
 * or throw on the mere name; a browser may close its connection, or never answer an open.
 */
function openDatabase(): Database {
  let store: UseStore | undefined = connect();
  let isSilent = false;
  let hasAnswered = false;
  let isUnseen = false;
  const listeners: (() => void)[] = [];
  const once = async <Answer>(question: (store: UseStore) => Promise<Answer>): Promise<Answer> => {
    if (store === undefined || isSilent) throw new Error('No database');
    const asked = question(store);
    const silence = new Promise<'silent'>((resolve) => setTimeout(resolve, patience, 'silent'));
    const first = await Promise.race([asked.then((answer) => ({ answer })), silence]);
    if (first !== 'silent') {
      hasAnswered = true;
      isUnseen = false;
      return first.answer;
    }
    isSilent = true;
    const wake = (): void => {
      isSilent = false;
      for (const listen of listeners) listen();
    };
    asked.then(wake, wake);
    throw new Error('The database does not answer');
  };
  const ask: Database['ask'] = async (question) => {
    try {
      return await once(question);
    } catch (error) {
      // Where there is none, or its mere name throws, none ever was; other failures may pass.
      isUnseen = hasAnswered || !/^(Type|Security)Error\b/.test(String(error));
      if (store === undefined || isSilent) return undefined;
      // The connection may have been closed under it; a new one is worth one try.
      store = connect();
      return once(question).catch(() => undefined);
    }
  };
  return {
    ask,
    isGone: async (key) => {
      await ask((each) => del(key, each));
      // One that there never was holds nothing; one that can't be opened, or fell silent, may.
      const left = await ask(async (each) =>
        (await get<unknown>(key, each)) === undefined ? 0 : 1,
      );
      return left === 0 || (left === undefined && !isUnseen);
    },
    isSeen: () => !isUnseen,
    leave: () => {
      store = undefined;
    },
    onBack: (listen) => listeners.push(listen),
  };
}

function connect(): UseStore {
  return createStore('shenbao', 'kept');
}

function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** True once it can be read again. */
function writeLocal(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return localStorage.getItem(key) === text;
  } catch {
    return false;
  }
}

function removeLocal(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where it throws, nothing was ever put.
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

function readLocalKept(key: string): Kept | undefined {
  const text = readLocal(prefix + key);
  if (text === null) return undefined;
  try {
    return asKept(JSON.parse(text));
  } catch {
    // Damaged, and still somebody's: whoever asked finds that it is no answers.
    return { savedAt: 0, value: text };
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
