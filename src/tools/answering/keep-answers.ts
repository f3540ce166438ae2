import { effect, signal } from '@preact/signals';

import type { Keeper, Keeping, OtherWindows } from '../../browser/index.ts';
import type { AnswerSignals } from '../../fields/index.ts';
import { isRecord } from '../../base/index.ts';
import { isAnswered } from '../../form/index.ts';
import type { Answer, Answers } from '../../form/index.ts';
import { changedIn, isSame, withThese } from './changed-answers.ts';
import type { Conflict, KeepingState, KeptAnswers, StoredLists } from './kept-answers.ts';
import { asAnswers, isKept } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Milliseconds after the last change; and after the first that is not saved, of who never pauses. */
const pause = 300;
const longest = 600;

/**
 * Keeps answers on the device a moment after they change, and while they change. Only what changed here is written over
 * what is stored, because facts belong to several pages and may be open in two tabs.
 */
export function keepAnswers(
  answers: AnswerSignals,
  shelves: readonly Shelf[],
  keeper: Keeper,
  now: () => number,
  /** Other records that 清除 forgets as well. */
  besides: readonly string[] = [],
  others?: OtherWindows,
  lists?: StoredLists,
): KeptAnswers {
  const state = signal<KeepingState>({ kind: 'idle' });
  // False as the page was built: the switch is set when the page has woken up.
  const shared = signal(false);
  const changed = new Set<string>();
  /** What each shelf held when it was last looked at: what differs later was written elsewhere. */
  const known = new Map<string, Answers>();
  const conflicts = signal<readonly Conflict[]>([]);
  // A list's own record is none of its name's, so that an open conflict is found as it was left.
  const named = shelves.filter(({ formerly }) => formerly === undefined);
  const conflictKey = `conflicts/${named.map(({ key }) => key).join('+')}`;
  const undo = signal<(() => Promise<void>) | undefined>(undefined);
  // Controls answer before what is stored is fetched: what is given meanwhile is newer than that.
  const asBuilt = answers.plain.peek();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitsSince: number | undefined;
  let saving: Promise<void> = Promise.resolve();

  const shelved = (stored: Answers, ids: readonly string[], next: Answers): Answers =>
    withThese(
      stored,
      next,
      ids.filter((id) => changed.has(id)),
    );

  const load = lists?.load ?? (({ key }: Shelf) => keeper.load(key));

  const setConflicts = async (next: readonly Conflict[]): Promise<void> => {
    if (next === conflicts.peek()) return;
    conflicts.value = next;
    if (next.length === 0) await keeper.remove(conflictKey);
    else await keeper.save(conflictKey, { savedAt: now(), value: next });
  };

  // Answers of another window come in without counting as changed here.
  let taking = false;
  const take = (shelf: Shelf, stored: Answers | undefined): void => {
    // Nothing there, or it can't be read: never a reason to empty what stands here.
    if (!stored) return;
    const base = known.get(shelf.key) ?? {};
    const here = answers.plain.peek();
    const news: Record<string, Answer> = {};
    const next: Record<string, Answer> = { ...stored };
    for (const id of shelf.ids) {
      if (changed.has(id)) next[id] = base[id];
      else if (!isSame(stored[id], base[id]) && !isSame(stored[id], here[id]))
        news[id] = stored[id];
    }
    known.set(shelf.key, next);
    taking = true;
    answers.merge(news);
    taking = false;
  };

  /** Whether the computer was said to be shared, here or in another window. */
  const isShared = (): boolean => {
    if (!keeper.isShared()) return false;
    shared.value = true;
    if (state.peek().kind !== 'left') state.value = { kind: 'shared' };
    return true;
  };

  const sync = async (): Promise<void> => {
    if (isShared()) return;
    for (const shelf of shelves) {
      const kept = await load(shelf);
      take(shelf, kept && asAnswers(kept.value));
    }
  };

  const save = async (): Promise<void> => {
    if (changed.size === 0 || isShared()) return;
    const next = answers.plain.peek();
    let savedAt = now();
    // Of all records: one that was refused is not made up for by another.
    let kept: Keeping | 'newer' = 'kept';
    let found = conflicts.peek();
    for (const shelf of shelves) {
      if (!shelf.ids.some((id) => changed.has(id))) continue;
      let own: Keeping | 'newer';
      do {
        const record = await load(shelf);
        const stored = asAnswers(record?.value);
        const base = known.get(shelf.key) ?? {};
        for (const id of shelf.ids) {
          const theirs = stored[id];
          if (!changed.has(id) || !isAnswered(theirs)) continue;
          if (isSame(theirs, base[id]) || isSame(theirs, next[id])) continue;
          found = [...found.filter((one) => one.id !== id), { id, theirs }];
        }
        take(shelf, record && stored);
        const value = shelved(stored, shelf.ids, next);
        savedAt = now();
        own = await keeper.save(shelf.key, { savedAt, value }, record?.savedAt ?? 0);
        if (isKept(own)) known.set(shelf.key, value);
      } while (own === 'newer');
      if (kept === 'kept' || !isKept(own)) kept = own;
      // What was refused is tried again with the next save.
      if (isKept(own))
        for (const id of shelf.ids) if (answers.plain.peek()[id] === next[id]) changed.delete(id);
    }
    await setConflicts(found);
    others?.tell();
    state.value = isKept(kept) ? { kind: kept, at: savedAt } : { kind: kept };
  };

  const queue = (): void => {
    clearTimeout(timer);
    waitsSince ??= performance.now();
    const left = waitsSince + longest - performance.now();
    timer = setTimeout(
      () => {
        waitsSince = undefined;
        saving = saving.then(save);
      },
      Math.max(0, Math.min(pause, left)),
    );
  };

  let before: Answers = {};
  const watch = (): void => {
    effect(() => {
      const next = answers.plain.value;
      if (!taking) for (const id of changedIn(before, next)) changed.add(id);
      before = next;
      if (taking) return;
      if (changed.size > 0) {
        undo.value = undefined;
        if (['idle', 'kept', 'aside', 'left'].includes(state.peek().kind))
          state.value = { kind: 'saving' };
        queue();
      }
    });
  };

  let enter = (): void => undefined;
  const entered = new Promise<void>((resolve) => (enter = resolve));
  const bringBack = async (): Promise<void> => {
    const stored: Record<string, Answer> = {};
    let at = 0;
    await lists?.moveOut();
    // Asked at once: one after the other, the answers would keep the page waiting.
    const [records, left] = await Promise.all([
      Promise.all(shelves.map(load)),
      keeper.load(conflictKey),
    ]);
    for (const [index, shelf] of shelves.entries()) {
      const kept = records[index];
      if (kept !== undefined && !isRecord(kept.value)) throw new TypeError(shelf.key);
      const all = asAnswers(kept?.value);
      known.set(shelf.key, all);
      for (const id of shelf.ids) if (all[id] !== undefined) stored[id] = all[id];
      at = Math.max(at, kept?.savedAt ?? 0);
    }
    const news = new Map(Object.entries(lists ? await lists.ready(stored) : stored));
    const here = answers.plain.peek();
    for (const id of changedIn(asBuilt, here)) {
      // 暂不清楚 is said as much as an answer is; what was emptied again says nothing.
      if (here[id] !== null && !isAnswered(here[id])) continue;
      news.set(id, answers.of(id).peek());
      changed.add(id);
    }
    answers.merge(Object.fromEntries(news));
    before = answers.plain.peek();
    state.value = at > 0 ? { kind: 'kept', at } : { kind: 'idle' };
    shared.value = keeper.isShared();
    if (shared.peek()) state.value = { kind: 'shared' };
    if (Array.isArray(left?.value)) conflicts.value = left.value as readonly Conflict[];
    watch();
    const look = (): void => void (saving = saving.then(sync));
    others?.listen(look);
    keeper.onBack(look);
    enter();
    const home = await keeper.probe(now());
    // What was typed meanwhile tells by itself where it went.
    if (!['idle', 'kept'].includes(state.peek().kind)) return;
    if (home === 'refused') state.value = { kind: 'refused' };
    else if (home === 'aside') state.value = { kind: 'aside', at: at === 0 ? now() : at };
  };

  let isBack = false;
  const start = async (typed: Answers): Promise<boolean> => {
    answers.merge(typed);
    try {
      await bringBack();
      isBack = true;
    } catch {
      state.value = { kind: 'refused' };
    }
    enter();
    return isBack;
  };

  return {
    state,
    shared,
    conflicts,
    settle: (id, take) => {
      const conflict = conflicts.peek().find((one) => one.id === id);
      if (conflict && take === 'theirs') answers.set(id, conflict.theirs);
      void setConflicts(conflicts.peek().filter((one) => one.id !== id));
    },
    start,
    entered,
    flush: () => {
      if (changed.size === 0 || isShared()) return;
      const next = answers.plain.peek();
      for (const shelf of shelves) {
        if (!shelf.ids.some((id) => changed.has(id))) continue;
        const value = shelved(known.get(shelf.key) ?? {}, shelf.ids, next);
        if (isKept(keeper.saveNow(shelf.key, { savedAt: now(), value })))
          known.set(shelf.key, value);
      }
    },
    clear: async () => {
      clearTimeout(timer);
      waitsSince = undefined;
      await saving;
      const typed = answers.plain.peek();
      const own = shelves.map(({ key }) => key);
      // What of these records could not be opened once, and was put aside, goes as well.
      const rescued = (await keeper.list()).filter((key) =>
        own.some((each) => key.endsWith(`/${each}`)),
      );
      const records = await Promise.all(
        [...besides, ...rescued].map(async (key) => ({ key, kept: await keeper.load(key) })),
      );
      answers.replace({});
      changed.clear();
      before = answers.plain.peek();
      const gone: boolean[] = [];
      for (const key of [...own, ...besides, ...rescued, conflictKey])
        gone.push(await keeper.remove(key));
      known.clear();
      conflicts.value = [];
      others?.tell();
      if (!isBack) await start({});
      const isGone = gone.every(Boolean);
      state.value = { kind: !isGone ? 'left' : shared.peek() ? 'shared' : 'idle' };
      undo.value = async () => {
        for (const { key, kept } of records) if (kept) await keeper.save(key, kept);
        answers.merge(typed);
      };
    },
    undo,
    usedBy: async () => {
      const own = new Set(shelves.map(({ key }) => key));
      // `facts/P` is what every form of P shares; `fields/P/C` is a form that somebody began.
      const policies = shelves.flatMap(({ key }) => /^facts\/(.+)$/.exec(key)?.[1] ?? []);
      return (await keeper.list()).filter(
        (key) => !own.has(key) && policies.some((policy) => key.startsWith(`fields/${policy}/`)),
      ).length;
    },
    setShared: async (on) => {
      clearTimeout(timer);
      await saving;
      const isDone = await keeper.setShared(on);
      undo.value = undefined;
      known.clear();
      if (on) others?.tell();
      if (!isBack) await start({});
      shared.value = on;
      if (!on) for (const id of Object.keys(answers.plain.peek())) changed.add(id);
      state.value = { kind: !isDone ? 'left' : on ? 'shared' : 'idle' };
      if (!on) queue();
    },
  };
}
