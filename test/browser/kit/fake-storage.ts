/** How a browser's database may behave. */
export type Manner =
  | 'well'
  /** Never answers an open. */
  | 'hangs'
  /** Opens, and then no transaction ever ends. */
  | 'stalls'
  /** Every open fails. */
  | 'refuses'
  /** The first connection is closed under its user. */
  | 'closes'
  /** No room: what is put is undone. */
  | 'full'
  /** Says done, and does nothing. */
  | 'lies';

interface FakeRequest {
  result?: unknown;
  error?: Error;
  onsuccess?: () => void;
  onerror?: () => void;
  oncomplete?: () => void;
  onabort?: () => void;
  onupgradeneeded?: () => void;
}

/** A database with what `idb-keyval` asks of one, in any manner; `stored` outlives connections. */
export function fakeDatabase(manner: Manner, stored = new Map<string, unknown>()) {
  const held: (() => void)[] = [];
  let current = manner;
  let connections = 0;
  const soon = (work: () => void): void => queueMicrotask(work);
  const answer = (result: unknown): FakeRequest => {
    const request: FakeRequest = { result };
    if (current !== 'stalls') soon(() => request.onsuccess?.());
    return request;
  };
  const connect = (number: number) => ({
    createObjectStore: () => undefined,
    transaction: () => {
      if (current === 'closes' && number === 1) {
        throw new DOMException('The database connection is closing', 'InvalidStateError');
      }
      const transaction: FakeRequest = {};
      soon(() =>
        soon(() => {
          if (current === 'stalls') return;
          if (current !== 'full') transaction.oncomplete?.();
          else {
            transaction.error = new DOMException('full', 'QuotaExceededError');
            transaction.onabort?.();
          }
        }),
      );
      const isTrue = current === 'well' || current === 'closes';
      return {
        objectStore: () => ({
          transaction,
          get: (key: string) => answer(stored.get(key)),
          getAllKeys: () => answer([...stored.keys()]),
          put: (value: unknown, key: string) => isTrue && stored.set(key, value),
          delete: (key: string) => isTrue && stored.delete(key),
        }),
      };
    },
  });
  return {
    stored,
    /** From now on it behaves otherwise; opens that wait are answered. */
    become: (next: Manner) => {
      current = next;
      for (const wake of held.splice(0)) wake();
    },
    indexedDB: {
      open: () => {
        const request: FakeRequest = {};
        const open = (): void => {
          connections += 1;
          request.result = connect(connections);
          request.onsuccess?.();
        };
        if (current === 'hangs') held.push(open);
        else if (current === 'refuses') {
          request.error = new DOMException('refused', 'UnknownError');
          soon(() => request.onerror?.());
        } else soon(open);
        return request;
      },
    },
  };
}

/** localStorage; one that lies keeps nothing, one that is full throws. */
export function fakeLocal(manner: 'well' | 'full' | 'lies' = 'well') {
  const stored = new Map<string, string>();
  const methods = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (manner === 'full') throw new DOMException('full', 'QuotaExceededError');
      if (manner === 'well') {
        stored.set(key, text);
        Object.defineProperty(local, key, { value: text, enumerable: true, configurable: true });
      }
    },
    removeItem: (key: string) => {
      stored.delete(key);
      Reflect.deleteProperty(local, key);
    },
  };
  // Its keys are what is stored; its methods are nobody's.
  const local: object = Object.create(methods) as object;
  return local;
}
