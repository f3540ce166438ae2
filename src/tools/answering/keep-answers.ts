import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { Keeper, Keeping } from '../../browser/index.ts';
import type { AnswerSignals } from '../../fields/index.ts';
import type { Answer, Answers } from '../../form/index.ts';

/** One record of the device's storage and the answers it holds. */
export interface Shelf {
  /** `facts/fj-2023-1`, `fields/fj-2023-1/platform` */
  readonly key: string;
  readonly ids: readonly string[];
}

export type KeepingState =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'kept'; readonly at: number }
  | { readonly kind: 'shared' | 'refused' };

export interface KeptAnswers {
  readonly state: ReadonlySignal<KeepingState>;
  readonly shared: ReadonlySignal<boolean>;
  /** Brings back what is kept, under what was typed before the scripts came; then keeps on saving. */
  readonly start: (typed: Answers) => Promise<void>;
  /** Writes at once what is not written yet: the page is going away. */
  readonly flush: () => void;
  readonly clear: () => Promise<void>;
  readonly setShared: (shared: boolean) => Promise<void>;
}

const pause = 400;

/**
 * Keeps answers on the device a moment after they change. Only what changed here is written over
 * what is stored, because facts belong to several pages and may be open in two tabs.
 */
export function keepAnswers(
  answers: AnswerSignals,
  shelves: readonly Shelf[],
  keeper: Keeper,
  now: () => number,
  /** Other records that 清除 forgets as well. */
  besides: readonly string[] = [],
): KeptAnswers {
  const state = signal<KeepingState>({ kind: 'idle' });
  // False as the page was built: the switch is set when the page has woken up.
  const shared = signal(false);
  const changed = new Set<string>();
  const known = new Map<string, Answers>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  const shelved = (stored: Answers, ids: readonly string[], next: Answers): Answers => {
    const merged = new Map(Object.entries(stored));
    for (const id of ids) {
      if (!changed.has(id)) continue;
      const answer = next[id];
      // An absent key means unanswered, null means 暂不清楚.
      if (answer === undefined) merged.delete(id);
      else merged.set(id, answer);
    }
    return Object.fromEntries(merged);
  };

  const save = async (): Promise<void> => {
    const ids = [...changed];
    if (ids.length === 0) return;
    const next = answers.plain.peek();
    const savedAt = now();
    let kept: Keeping = 'kept';
    for (const shelf of shelves) {
      if (!shelf.ids.some((id) => changed.has(id))) continue;
      const stored = asAnswers((await keeper.load(shelf.key))?.value);
      const value = shelved(stored, shelf.ids, next);
      known.set(shelf.key, value);
      kept = await keeper.save(shelf.key, { savedAt, value });
    }
    for (const id of ids) if (answers.plain.peek()[id] === next[id]) changed.delete(id);
    state.value = kept === 'kept' ? { kind: 'kept', at: savedAt } : { kind: kept };
  };

  const queue = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      saving = saving.then(save);
    }, pause);
  };

  let before: Answers = {};
  const watch = (): void => {
    effect(() => {
      const next = answers.plain.value;
      for (const id of new Set([...Object.keys(before), ...Object.keys(next)]))
        if (before[id] !== next[id]) changed.add(id);
      before = next;
      if (changed.size > 0) {
        if (state.peek().kind === 'idle' || state.peek().kind === 'kept')
          state.value = { kind: 'saving' };
        queue();
      }
    });
  };

  return {
    state,
    shared,
    start: async (typed) => {
      const stored: Record<string, Answer> = {};
      let at = 0;
      for (const shelf of shelves) {
        const kept = await keeper.load(shelf.key);
        const all = asAnswers(kept?.value);
        known.set(shelf.key, all);
        for (const id of shelf.ids) if (all[id] !== undefined) stored[id] = all[id];
        at = Math.max(at, kept?.savedAt ?? 0);
      }
      answers.merge({ ...stored, ...typed });
      before = answers.plain.peek();
      if (at > 0) state.value = { kind: 'kept', at };
      shared.value = keeper.isShared();
      if (shared.peek()) state.value = { kind: 'shared' };
      for (const id of Object.keys(typed)) changed.add(id);
      watch();
    },
    flush: () => {
      if (changed.size === 0 || shared.peek()) return;
      const next = answers.plain.peek();
      for (const shelf of shelves) {
        if (!shelf.ids.some((id) => changed.has(id))) continue;
        const stored = known.get(shelf.key) ?? {};
        keeper.saveNow(shelf.key, { savedAt: now(), value: shelved(stored, shelf.ids, next) });
      }
    },
    clear: async () => {
      clearTimeout(timer);
      await saving;
      answers.replace({});
      changed.clear();
      before = answers.plain.peek();
      for (const { key } of shelves) await keeper.remove(key);
      for (const key of besides) await keeper.remove(key);
      known.clear();
      state.value = { kind: shared.peek() ? 'shared' : 'idle' };
    },
    setShared: async (on) => {
      clearTimeout(timer);
      await saving;
      await keeper.setShared(on);
      shared.value = on;
      if (!on) for (const id of Object.keys(answers.plain.peek())) changed.add(id);
      state.value = { kind: on ? 'shared' : 'idle' };
      if (!on) queue();
    },
  };
}

/** What storage holds, if it has the shape of answers; each value is read again by its kind later. */
function asAnswers(value: unknown): Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  // Written by this very function's module; controls read any value they are given safely.
  return value as Answers;
}
