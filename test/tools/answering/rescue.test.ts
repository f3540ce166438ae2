import { expect, test } from 'vitest';

import { createAnswerSignals } from '../../../src/fields/index.ts';
import { keepAnswers } from '../../../src/tools/answering/keep-answers.ts';
import { putAside } from '../../../src/tools/answering/rescue.ts';
import { startAgain } from '../../../src/tools/answering/rescue-kept.ts';
import { memory } from '../on-device.ts';

const broken = { savedAt: 1, value: '{"a' };
const fine = { savedAt: 1, value: { b: '留' } };

test.each([
  ['refused', () => Promise.resolve('refused' as const)],
  // Says so, and keeps nothing.
  ['lost', () => Promise.resolve('kept' as const)],
])('a record whose copy was %s stays where it is', async (_, save) => {
  const keeper = memory();
  keeper.stored.set('facts/p', broken);
  expect(await putAside({ ...keeper, save }, ['facts/p'])).toEqual(['facts/p']);
  expect([...keeper.stored]).toEqual([['facts/p', broken]]);
});

test('a record goes once its copy was read again', async () => {
  const keeper = memory();
  keeper.stored.set('facts/p', broken);
  expect(await putAside(keeper, ['facts/p', 'fields/p'])).toEqual([]);
  const [found] = [...keeper.stored];
  expect(found?.[0]).toMatch(/^rescued\/\d+\/facts\/p$/);
  expect(found?.[1].value).toBe('{"a');
  expect(keeper.stored.size).toBe(1);
});

test('one broken record takes no other along', async () => {
  const keeper = memory();
  keeper.stored.set('facts/p', broken);
  keeper.stored.set('fields/p', fine);
  const answers = createAnswerSignals(
    ['a', 'b'].map((id) => ({
      id,
      kind: 'text',
      label: '',
      isFact: false,
      origin: '',
      required: false,
    })),
  );
  const shelves = [
    { key: 'facts/p', ids: ['a'] },
    { key: 'fields/p', ids: ['b'] },
  ];
  const kept = keepAnswers(answers, shelves, keeper, () => 1000);
  expect(await kept.start({})).toBe(false);
  const keys = shelves.map(({ key }) => key);
  expect(await startAgain({ kept, keeper, keys })).toEqual([]);
  expect(answers.plain.value).toEqual({ b: '留' });
  expect(keeper.stored.get('fields/p')).toBe(fine);
  expect([...keeper.stored.keys()].filter((key) => key.startsWith('rescued/'))).toHaveLength(1);
});
