import { expect, test } from 'vitest';

import { inOrder } from '../../../src/build/site/in-order.ts';

test('whatever comes early waits for all before it', () => {
  const handed: string[] = [];
  const { put, missing } = inOrder<string>(['one', 'two', 'three'], (item) => handed.push(item));
  put('three', 'c');
  put('two', '');
  expect(handed).toEqual([]);
  expect(missing()).toBe('one');
  put('one', 'a');
  expect(handed).toEqual(['a', '', 'c']);
  expect(missing()).toBeUndefined();
});
