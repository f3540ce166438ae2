import { expect, test, vi } from 'vitest';

import type { Keeper, Kept } from '../../../src/browser/index.ts';
import { createAnswerSignals } from '../../../src/fields/index.ts';
import type { Field } from '../../../src/form/index.ts';
import { keepAnswers } from '../../../src/tools/answering/keep-answers.ts';

const field = (id: string): Field => ({
  id,
  kind: 'text',
  label: '',
  isFact: false,
  origin: '',
  required: false,
});

/** Storage that lives as long as the test. */
function memory(refuses = false): Keeper & { readonly stored: Map<string, Kept> } {
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
    remove: (key) => Promise.resolve(void stored.delete(key)),
    list: () => Promise.resolve([...stored.keys()]),
    isShared: () => shared,
    setShared: (on) => {
      shared = on;
      if (on) stored.clear();
      return Promise.resolve();
    },
  };
}

function open(keeper: Keeper, ids: readonly string[] = ['a', 'b']) {
  const answers = createAnswerSignals(ids.map(field));
  const kept = keepAnswers(answers, [{ key: 'facts/p', ids }], keeper, () => 1000);
  return { answers, kept };
}

test('what is typed before the scripts stands over what is kept', async () => {
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '旧', b: '留' } });
  const { answers, kept } = open(keeper);
  await kept.start({ a: '新' });
  expect(answers.plain.value).toEqual({ a: '新', b: '留' });
});

test('saves a moment after a change, and only what changed', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const { answers, kept } = open(keeper, ['a']);
  await kept.start({});
  // Another tab wrote meanwhile.
  keeper.stored.set('facts/p', { savedAt: 2, value: { b: '另一页' } });
  answers.set('a', '甲');
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '甲', b: '另一页' });
  expect(kept.state.value).toEqual({ kind: 'kept', at: 1000 });
  answers.set('a', undefined);
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ b: '另一页' });
  vi.useRealTimers();
});

test('a page that goes away writes at once', async () => {
  const keeper = memory();
  const { answers, kept } = open(keeper);
  await kept.start({});
  answers.set('a', '甲');
  kept.flush();
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '甲' });
});

test('says so where the browser keeps nothing', async () => {
  vi.useFakeTimers();
  const { answers, kept } = open(memory(true));
  await kept.start({});
  answers.set('a', '甲');
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.state.value).toEqual({ kind: 'refused' });
  expect(answers.plain.value).toEqual({ a: '甲' });
  vi.useRealTimers();
});

test('a shared computer keeps nothing, and what was kept is gone', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const { answers, kept } = open(keeper);
  await kept.start({});
  answers.set('a', '甲');
  await vi.advanceTimersByTimeAsync(500);
  await kept.setShared(true);
  answers.set('a', '乙');
  await vi.advanceTimersByTimeAsync(500);
  kept.flush();
  expect(keeper.stored.size).toBe(0);
  await kept.setShared(false);
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '乙' });
  vi.useRealTimers();
});

test('an answer given elsewhere meanwhile is set beside, not written over', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '旧' } });
  const { answers, kept } = open(keeper);
  await kept.start({});
  keeper.stored.set('facts/p', { savedAt: 2, value: { a: '那边', b: '那边新填' } });
  answers.set('a', '这里');
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.conflicts.value).toEqual([{ id: 'a', theirs: '那边' }]);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '这里', b: '那边新填' });
  expect(answers.plain.value).toEqual({ a: '这里', b: '那边新填' });
  // It is still asked after the page was opened again.
  const again = open(keeper);
  await again.kept.start({});
  expect(again.kept.conflicts.value).toEqual([{ id: 'a', theirs: '那边' }]);
  again.kept.settle('a', 'theirs');
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '那边', b: '那边新填' });
  expect(again.kept.conflicts.value).toEqual([]);
  vi.useRealTimers();
});

test('what this window saved itself is never taken for another window’s answer', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const { answers, kept } = open(keeper);
  await kept.start({});
  for (const text of ['甲', '甲乙', '甲乙丙']) {
    answers.set('a', text);
    kept.flush();
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(kept.conflicts.value).toEqual([]);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '甲乙丙' });
  vi.useRealTimers();
});

test('a record that is gone empties nothing here', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '甲' } });
  const { answers, kept } = open(keeper);
  await kept.start({});
  keeper.stored.clear();
  answers.set('b', '乙');
  await vi.advanceTimersByTimeAsync(500);
  expect(answers.plain.value).toEqual({ a: '甲', b: '乙' });
  vi.useRealTimers();
});
