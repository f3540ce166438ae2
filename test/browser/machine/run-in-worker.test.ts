import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import {
  CalledOffError,
  FailedWorkError,
  runInWorker,
  TooLongError,
} from '../../../src/browser/index.ts';
import type { Helper } from '../../../src/browser/index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker that says `answers`, each after so many milliseconds from the task on. */
function worker(answers: readonly (readonly [at: number, data: unknown])[] = []) {
  let isEnded = false;
  const helper: Helper = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: () => {
      for (const [at, data] of answers)
        setTimeout(() => {
          const event = { data } as MessageEvent<unknown>;
          if (!isEnded) helper.onmessage?.call(helper as Worker, event);
        }, at);
    },
    terminate: () => {
      isEnded = true;
    },
  };
  return { start: () => helper, isEnded: () => isEnded };
}

const ready = [5, { kind: 'ready' }] as const;
const here = (task: string): Promise<string> => Promise.resolve(`${task}, here`);

/** What came of it, and what was told on the way. */
async function run(start: () => Helper, within: number) {
  const told: unknown[] = [];
  const watch = { onStep: (step: unknown) => told.push(step), onHere: () => told.push('here') };
  const running = runInWorker(start, 'task', here, watch);
  await vi.advanceTimersByTimeAsync(within);
  return { result: await running, told };
}

test('the worker’s answer is taken, its steps are told and the worker is ended', async () => {
  const one = worker([ready, [10, { kind: 'step', step: 1 }], [20, { kind: 'done', result: 'x' }]]);
  expect(await run(one.start, 20)).toEqual({ result: 'x', told: [1] });
  expect(one.isEnded()).toBe(true);
});

test('where no worker starts, or one fails, the work is done on the page', async () => {
  const refused = () => {
    throw new Error('blocked');
  };
  expect(await run(refused, 100)).toEqual({ result: 'task, here', told: [] });
  const broken = worker([ready, [10, { kind: 'failed', message: 'no inflate' }]]);
  expect(await run(broken.start, 100)).toEqual({ result: 'task, here', told: [] });
});

test('a worker that never starts is given up after 10 seconds, which is told', async () => {
  const mute = worker();
  const running = run(mute.start, 10_050);
  expect(await running).toEqual({ result: 'task, here', told: ['here'] });
  expect(mute.isEnded()).toBe(true);
});

test('a worker that falls silent is given up a minute after its last step', async () => {
  const steps = [1, 2].map((step) => [step * 50_000, { kind: 'step', step }] as const);
  const stuck = worker([ready, ...steps]);
  expect(await run(stuck.start, 160_050)).toEqual({ result: 'task, here', told: [1, 2, 'here'] });
  const slow = worker([ready, ...steps, [150_000, { kind: 'done', result: 'x' }]]);
  expect(await run(slow.start, 150_000)).toEqual({ result: 'x', told: [1, 2] });
});

test('what a stranger’s file breaks or holds up is not tried again on the page', async () => {
  const inTime = { patience: 1_000, onStep: () => undefined };
  const ends = async (answers: Parameters<typeof worker>[0], error: unknown) => {
    const one = worker(answers);
    const running = runInWorker(one.start, 'task', here, inTime);
    const outcome = expect(running).rejects.toBeInstanceOf(error);
    await vi.advanceTimersByTimeAsync(2_000);
    await outcome;
    expect(one.isEnded()).toBe(true);
  };
  await ends([ready, [10, { kind: 'failed', message: 'out of memory' }]], FailedWorkError);
  await ends([ready, [10, { kind: 'step', step: 1 }]], TooLongError);
  // It failed before it began: the browser, not the file.
  const broken = worker([[10, { kind: 'failed', message: 'no such script' }]]);
  const running = runInWorker(broken.start, 'task', here, inTime);
  await vi.advanceTimersByTimeAsync(100);
  expect(await running).toBe('task, here');
});

test('what is called off is not done anywhere', async () => {
  const controller = new AbortController();
  const one = worker([ready]);
  const running = runInWorker(one.start, 'task', here, { signal: controller.signal });
  const outcome = expect(running).rejects.toBeInstanceOf(CalledOffError);
  await vi.advanceTimersByTimeAsync(100);
  controller.abort();
  await outcome;
  expect(one.isEnded()).toBe(true);
});
