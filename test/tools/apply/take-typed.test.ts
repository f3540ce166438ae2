import { afterEach, expect, test, vi } from 'vitest';

import { createAnswerSignals } from '../../../src/fields/index.ts';
import type { Field } from '../../../src/form/index.ts';
import { keepAnswers } from '../../../src/tools/answering/keep-answers.ts';
import { keepLists } from '../../../src/tools/answering/keep-lists.ts';
import { takeTyped } from '../../../src/tools/apply/take-typed.ts';
import { memory } from '../on-device.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('what was typed into the blank form stands over what is kept, rows beside its rows, and is saved', async () => {
  vi.useFakeTimers();
  const field = { label: '', isFact: false, origin: '', required: false } as const;
  const fields: readonly Field[] = [
    { ...field, id: 'a', kind: 'text' },
    { ...field, id: 'list', kind: 'table', columns: [] },
  ];
  const keeper = memory();
  const list = [{ name: '甲' }, { name: '乙' }];
  keeper.stored.set('fields/p', { savedAt: 1, value: { a: '旧', list } });
  const answers = createAnswerSignals(fields);
  const shelves = [
    { key: 'fields/p', ids: ['a'] },
    { key: 'lists/p/list', ids: ['list'], formerly: 'fields/p' },
  ];
  const lists = keepLists(fields, shelves, keeper);
  const kept = keepAnswers(answers, shelves, keeper, () => 1000, [], undefined, lists);
  await kept.start({});
  takeTyped(answers, { a: '新', list: [{ '#': '1', name: '丙' }] });
  const joined = [{ name: '丙' }, ...list];
  expect(answers.plain.value).toEqual({ a: '新', list: joined });
  await vi.advanceTimersByTimeAsync(700);
  expect(keeper.stored.get('fields/p')?.value).toEqual({ a: '新' });
  expect(keeper.stored.get('lists/p/list')?.value).toEqual({ list: joined });
});
