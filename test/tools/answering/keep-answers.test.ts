import { afterEach, expect, test, vi } from 'vitest';

import type { Keeper, Kept } from '../../../src/browser/index.ts';
import { createAnswerSignals } from '../../../src/fields/index.ts';
import type { Field } from '../../../src/form/index.ts';
import { keepAnswers } from '../../../src/tools/answering/keep-answers.ts';
import { keepLists } from '../../../src/tools/answering/keep-lists.ts';
import { memory, windows } from '../on-device.ts';
import type { Memory } from '../on-device.ts';

const field = (id: string): Field => ({
  id,
  kind: 'text',
  label: '',
  isFact: false,
  origin: '',
  required: false,
});

afterEach(() => {
  vi.useRealTimers();
});

function open(keeper: Keeper, ids: readonly string[] = ['a', 'b'], window = windows()) {
  const answers = createAnswerSignals(ids.map(field));
  const shelves = [{ key: 'facts/p', ids }];
  const kept = keepAnswers(answers, shelves, keeper, () => 1000, ['former/p'], window());
  return { answers, kept };
}

/** The same storage, in which another window saves before this one's first writing. */
function betweenReadingAndWriting(store: Memory, other: () => void): Keeper {
  let isFirst = true;
  return {
    ...store,
    save: (key, kept, over = Infinity) => {
      if (isFirst) other();
      isFirst = false;
      const isNewer = (store.stored.get(key)?.savedAt ?? 0) > over;
      return isNewer ? Promise.resolve('newer') : store.save(key, kept);
    },
  };
}

test('what is typed before the scripts stands over what is kept', async () => {
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '旧', b: '留' } });
  const { answers, kept } = open(keeper);
  await kept.start({ a: '新' });
  expect(answers.plain.value).toEqual({ a: '新', b: '留' });
});

test('what is typed while stored answers are fetched stands, and is saved', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '旧', b: '留' } });
  const { answers, kept } = open(keeper);
  const started = kept.start({});
  answers.set('a', '新');
  await started;
  expect(answers.plain.value).toEqual({ a: '新', b: '留' });
  await vi.advanceTimersByTimeAsync(700);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '新', b: '留' });
});

test('what is kept stands there before it is found out whether more can be kept', async () => {
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '旧' } });
  let answer: (home: 'refused') => void = () => undefined;
  const { answers, kept } = open({
    ...keeper,
    probe: () => new Promise((resolve) => (answer = resolve)),
  });
  const started = kept.start({});
  await kept.entered;
  expect(answers.plain.value).toEqual({ a: '旧' });
  expect(kept.state.value).toEqual({ kind: 'kept', at: 1 });
  answer('refused');
  expect(await started).toBe(true);
  expect(kept.state.value).toEqual({ kind: 'refused' });
});

test('暂不清楚 said while stored answers are fetched stands', async () => {
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '旧', b: '留' } });
  const { answers, kept } = open(keeper);
  const started = kept.start({});
  answers.set('a', null);
  await started;
  expect(answers.plain.value).toEqual({ a: null, b: '留' });
});

test('a record that is no answers is not written over, and it is said that nothing is kept', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: '{"a' });
  const { answers, kept } = open(keeper);
  expect(await kept.start({})).toBe(false);
  expect(kept.state.value).toEqual({ kind: 'refused' });
  answers.set('a', '甲');
  await vi.advanceTimersByTimeAsync(700);
  kept.flush();
  expect(keeper.stored.get('facts/p')?.value).toBe('{"a');
  // 清除 takes it away, and from then on all is kept.
  await kept.clear();
  expect(kept.state.value).toEqual({ kind: 'idle' });
  answers.set('a', '乙');
  await vi.advanceTimersByTimeAsync(700);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '乙' });
});

test('清除 takes what was put aside of its own records along, and 撤销 brings it back', async () => {
  const keeper = memory();
  keeper.stored.set('rescued/7/facts/p', { savedAt: 7, value: '{"a' });
  keeper.stored.set('rescued/7/facts/other', { savedAt: 7, value: '{"a' });
  const { kept } = open(keeper);
  await kept.start({});
  await kept.clear();
  expect([...keeper.stored.keys()]).toEqual(['rescued/7/facts/other']);
  await kept.undo.value?.();
  expect(keeper.stored.get('rescued/7/facts/p')?.value).toBe('{"a');
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
});

test('two windows that save at once lose nothing of one another', async () => {
  vi.useFakeTimers();
  const store = memory();
  const keeper = betweenReadingAndWriting(store, () => {
    store.stored.set('facts/p', { savedAt: 2, value: { b: '那边' } });
  });
  const { answers, kept } = open(keeper);
  await kept.start({});
  answers.set('a', '这里');
  await vi.advanceTimersByTimeAsync(500);
  expect(store.stored.get('facts/p')?.value).toEqual({ a: '这里', b: '那边' });
  expect(answers.plain.value).toEqual({ a: '这里', b: '那边' });
});

test('of a list that two windows save at once the other window’s rows stand beside', async () => {
  vi.useFakeTimers();
  const store = memory();
  const key = 'lists/p/list';
  const answers = createAnswerSignals([field('list')]);
  const shelves = [{ key, ids: ['list'], formerly: 'fields/p' }];
  const keeper = betweenReadingAndWriting(store, () => {
    store.stored.set(key, { savedAt: 2, value: { list: '那边' } });
  });
  const lists = keepLists([], shelves, keeper);
  const kept = keepAnswers(answers, shelves, keeper, () => 1000, [], undefined, lists);
  await kept.start({});
  answers.set('list', '这里');
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.conflicts.value).toEqual([{ id: 'list', theirs: '那边' }]);
  expect(store.stored.get(key)?.value).toEqual({ list: '这里' });
});

test('what one record refused is not said to be kept because another took its own', async () => {
  vi.useFakeTimers();
  const store = memory();
  const keeper = {
    ...store,
    save: (key: string, record: Kept) =>
      key === 'lists/p' && isFull ? Promise.resolve('refused' as const) : store.save(key, record),
  };
  let isFull = true;
  const answers = createAnswerSignals(['list', 'a'].map(field));
  const shelves = [
    { key: 'lists/p', ids: ['list'] },
    { key: 'fields/p', ids: ['a'] },
  ];
  const kept = keepAnswers(answers, shelves, keeper, () => 1000);
  await kept.start({});
  answers.merge({ list: '清单', a: '甲' });
  await vi.advanceTimersByTimeAsync(500);
  expect(kept.state.value).toEqual({ kind: 'refused' });
  answers.set('a', '乙');
  await vi.advanceTimersByTimeAsync(500);
  expect(store.stored.get('fields/p')?.value).toEqual({ a: '乙' });
  expect(kept.state.value).toEqual({ kind: 'refused' });
  // Tried again with each save, and said to be kept once it is.
  isFull = false;
  answers.set('a', '丙');
  await vi.advanceTimersByTimeAsync(500);
  expect(store.stored.get('lists/p')?.value).toEqual({ list: '清单' });
  expect(kept.state.value).toEqual({ kind: 'kept', at: 1000 });
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
});

test('清除 forgets the answers, what goes with them and an open conflict, here and elsewhere', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const window = windows();
  keeper.stored.set('former/p', { savedAt: 1, value: 'x' });
  const here = open(keeper, ['a'], window);
  const there = open(keeper, ['a'], window);
  await here.kept.start({});
  await there.kept.start({});
  here.answers.set('a', '甲');
  there.answers.set('a', '乙');
  await vi.advanceTimersByTimeAsync(500);
  expect([...here.kept.conflicts.value, ...there.kept.conflicts.value]).toHaveLength(1);
  await here.kept.clear();
  expect(here.answers.plain.value).toEqual({});
  expect(here.kept.conflicts.value).toEqual([]);
  expect(here.kept.state.value).toEqual({ kind: 'idle' });
  expect([...keeper.stored.keys()]).toEqual([]);
});

test('what another window answers comes in at once where nothing else was typed', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const window = windows();
  const here = open(keeper, ['a', 'b'], window);
  const there = open(keeper, ['a', 'b'], window);
  await here.kept.start({});
  await there.kept.start({});
  here.answers.set('a', '甲');
  await vi.advanceTimersByTimeAsync(500);
  expect(there.answers.plain.value).toEqual({ a: '甲' });
  // It came in without counting as typed there: nothing is written back.
  const before = keeper.stored.get('facts/p');
  await vi.advanceTimersByTimeAsync(5000);
  expect(keeper.stored.get('facts/p')).toBe(before);
});

test('who types without a pause has all but the last second saved', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const { answers, kept } = open(keeper, ['a']);
  await kept.start({});
  let typed = '';
  for (let key = 0; key < 60; key++) {
    typed += '字';
    answers.set('a', typed);
    await vi.advanceTimersByTimeAsync(70);
    const stored = keeper.stored.get('facts/p')?.value as { readonly a?: string } | undefined;
    // At 70 ms a key, a second of typing is fourteen.
    expect((stored?.a ?? '').length).toBeGreaterThanOrEqual(typed.length - 14);
  }
});

test('what was cleared comes back by one press, and what goes with it', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('former/p', { savedAt: 1, value: 'x' });
  const { answers, kept } = open(keeper, ['a']);
  await kept.start({});
  answers.set('a', '甲');
  await vi.advanceTimersByTimeAsync(500);
  await kept.clear();
  expect(keeper.stored.size).toBe(0);
  await kept.undo.value?.();
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '甲' });
  expect(keeper.stored.get('former/p')?.value).toBe('x');
  expect(kept.undo.value).toBeUndefined();
});

test('what was typed since can’t be written over by an undo', async () => {
  const { answers, kept } = open(memory(), ['a']);
  await kept.start({});
  answers.set('a', '甲');
  await kept.clear();
  answers.set('a', '乙');
  expect(kept.undo.value).toBeUndefined();
});

test('erasing that can’t be seen to have worked is not said to have', async () => {
  const keeper = { ...memory(), remove: () => Promise.resolve(false) };
  const { answers, kept } = open(keeper, ['a']);
  await kept.start({});
  answers.set('a', '甲');
  await kept.clear();
  expect(kept.state.value).toEqual({ kind: 'left' });
  const switched = open({ ...memory(), setShared: () => Promise.resolve(false) }, ['a']);
  await switched.kept.start({});
  await switched.kept.setShared(true);
  expect(switched.kept.state.value).toEqual({ kind: 'left' });
});

test('the forms that share the answers to be cleared are counted', async () => {
  const keeper = memory();
  for (const key of ['fields/p/one', 'fields/p/two', 'fields/other/one'])
    keeper.stored.set(key, { savedAt: 1, value: {} });
  const { kept } = open(keeper, ['a']);
  expect(await kept.usedBy()).toBe(2);
});

test('answers of a home that was silent come in under what was typed meanwhile', async () => {
  vi.useFakeTimers();
  const store = memory();
  let wake = (): void => undefined;
  const keeper = { ...store, onBack: (listen: () => void) => void (wake = listen) };
  const { answers, kept } = open(keeper);
  await kept.start({});
  answers.set('a', '新');
  store.stored.set('facts/p', { savedAt: 1, value: { a: '旧', b: '留' } });
  wake();
  await vi.advanceTimersByTimeAsync(500);
  expect(answers.plain.value).toEqual({ a: '新', b: '留' });
});

test('a list has its own record: one key writes no other, and old records are taken over', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('fields/p', { savedAt: 1, value: { a: '甲', list: '旧清单' } });
  const openBoth = () => {
    const answers = createAnswerSignals(['a', 'list'].map(field));
    const shelves = [
      { key: 'fields/p', ids: ['a'] },
      { key: 'lists/p/list', ids: ['list'], formerly: 'fields/p' },
    ];
    const lists = keepLists([], shelves, keeper);
    const now = () => 1000;
    return { answers, kept: keepAnswers(answers, shelves, keeper, now, [], undefined, lists) };
  };
  const first = openBoth();
  await first.kept.start({});
  expect(first.answers.plain.value).toEqual({ a: '甲', list: '旧清单' });
  expect(keeper.stored.get('fields/p')?.value).toEqual({ a: '甲' });
  expect(keeper.stored.get('lists/p/list')?.value).toEqual({ list: '旧清单' });
  // Once it has a record of its own, that is read when it is shown and not before.
  const asked = vi.spyOn(keeper, 'load');
  await openBoth().kept.start({});
  expect(asked.mock.calls.filter(([key]) => key === 'lists/p/list')).toHaveLength(1);
  const before = keeper.stored.get('lists/p/list');
  first.answers.set('a', '乙');
  await vi.advanceTimersByTimeAsync(500);
  expect(keeper.stored.get('lists/p/list')).toBe(before);
  first.answers.set('list', '新清单');
  await vi.advanceTimersByTimeAsync(500);
  const second = openBoth();
  await second.kept.start({});
  expect(second.answers.plain.value).toEqual({ a: '乙', list: '新清单' });
  await second.kept.clear();
  expect(keeper.stored.size).toBe(0);
});

test('a list that can’t be given its own record stays where it was', async () => {
  const keeper = memory();
  keeper.stored.set('fields/p', { savedAt: 1, value: { list: '旧清单' } });
  const answers = createAnswerSignals([field('list')]);
  const shelves = [{ key: 'lists/p/list', ids: ['list'], formerly: 'fields/p' }];
  const refusing = { ...keeper, save: () => Promise.resolve('refused' as const) };
  const lists = keepLists([], shelves, refusing);
  await keepAnswers(answers, shelves, refusing, () => 1000, [], undefined, lists).start({});
  expect(answers.plain.value).toEqual({ list: '旧清单' });
  expect(keeper.stored.get('fields/p')?.value).toEqual({ list: '旧清单' });
});

test('what one window clears, the other doesn’t bring back by what is typed there', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('facts/p', { savedAt: 1, value: { a: '旧' } });
  const window = windows();
  const here = open(keeper, ['a', 'b'], window);
  const there = open(keeper, ['a', 'b'], window);
  await here.kept.start({});
  await there.kept.start({});
  await here.kept.clear();
  expect(keeper.stored.has('facts/p')).toBe(false);
  there.answers.set('b', '新');
  await vi.advanceTimersByTimeAsync(700);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ b: '新' });
});

test('answers that this version doesn’t know stay in the record', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  keeper.stored.set('facts/p', {
    savedAt: 1,
    value: { a: '旧', later: { of: ['x'] }, 'old id': 3 },
  });
  const { answers, kept } = open(keeper);
  await kept.start({});
  answers.set('b', '新');
  await vi.advanceTimersByTimeAsync(700);
  expect(keeper.stored.get('facts/p')?.value).toEqual({
    a: '旧',
    b: '新',
    later: { of: ['x'] },
    'old id': 3,
  });
});

test('a clock that jumps back between two saves loses nothing', async () => {
  vi.useFakeTimers();
  const keeper = memory();
  const answers = createAnswerSignals(['a', 'b'].map(field));
  const times = [9000, 8000, 500, 400, 300, 200, 100];
  const now = () => times.shift() ?? 1;
  const kept = keepAnswers(answers, [{ key: 'facts/p', ids: ['a', 'b'] }], keeper, now);
  await kept.start({});
  answers.set('a', '一');
  await vi.advanceTimersByTimeAsync(700);
  answers.set('b', '二');
  await vi.advanceTimersByTimeAsync(700);
  expect(keeper.stored.get('facts/p')?.value).toEqual({ a: '一', b: '二' });
  expect(kept.state.value.kind).toBe('kept');
});
