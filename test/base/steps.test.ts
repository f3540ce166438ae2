import { afterEach, expect, test, vi } from 'vitest';

import { inSlices } from '../../src/base/index.ts';
import type { Steps } from '../../src/base/index.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Steps that take so many milliseconds each. */
function* lasting(...times: readonly number[]): Steps<string> {
  for (const [at, time] of times.entries()) {
    vi.advanceTimersByTime(time);
    if (at < times.length - 1) yield;
  }
  return 'done';
}

/** What stands after all that follows at once, without a timer. */
async function soon(steps: Steps<string>): Promise<string> {
  let found = 'waits';
  void inSlices(steps).then((result) => (found = result));
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return found;
}

test('short work is done at once', async () => {
  vi.useFakeTimers();
  expect(await soon(lasting(1, 1))).toBe('done');
});

test('long work lets keys in between its slices', async () => {
  vi.useFakeTimers();
  expect(await soon(lasting(8, 8, 1))).toBe('waits');
});

test('what follows work does not come on top of its last slice', async () => {
  vi.useFakeTimers();
  const steps = lasting(1, 9);
  let found = 'waits';
  void inSlices(steps).then((result) => (found = result));
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(found).toBe('waits');
  await vi.advanceTimersByTimeAsync(1);
  expect(found).toBe('done');
});
