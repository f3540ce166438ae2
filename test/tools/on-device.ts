import type { Keeper, Kept, OtherWindows } from '../../src/browser/index.ts';

/** Storage that lives as long as the test. */
export interface Memory extends Keeper {
  readonly stored: Map<string, Kept>;
}

/** Keeps everything; with `refuses`, nothing, as a hardened browser. */
export function memory(refuses = false): Memory {
  const stored = new Map<string, Kept>();
  let shared = false;
  const put = (key: string, kept: Kept) => {
    if (shared) return 'shared';
    if (refuses) return 'refused';
    stored.set(key, kept);
    return 'kept';
  };
  return {
    stored,
    load: (key) => Promise.resolve(stored.get(key)),
    save: (key, kept) => Promise.resolve(put(key, kept)),
    saveNow: put,
    probe: () => Promise.resolve(shared ? 'shared' : refuses ? 'refused' : 'kept'),
    remove: (key) => {
      stored.delete(key);
      return Promise.resolve(true);
    },
    onBack: () => undefined,
    list: () => Promise.resolve([...stored.keys()]),
    isShared: () => shared,
    setShared: (on) => {
      shared = on;
      if (on) stored.clear();
      return Promise.resolve(true);
    },
  };
}

/** Windows of one browser: what one tells, the others hear. */
export function windows(): () => OtherWindows {
  const all: { onKept?: () => void }[] = [];
  return () => {
    const own: { onKept?: () => void } = {};
    all.push(own);
    return {
      tell: () => {
        for (const each of all) if (each !== own) each.onKept?.();
      },
      listen: (onKept) => {
        own.onKept = onKept;
      },
    };
  };
}
