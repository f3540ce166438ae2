import { breathe } from './breathe.ts';

/** How a long task is followed, and called off. */
export interface Watch<Step> {
  readonly onStep?: ((step: Step) => void) | undefined;
  /** The worker fell silent and was given up: the work goes on on the page, which stands still. */
  readonly onHere?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds after which a silent worker is given up for good: what a stranger's file makes
   * long, or breaks the worker with, is not tried again on the page, which it would hold up.
   */
  readonly patience?: number | undefined;
}

/** Does a task where it is called: in a worker, or on the page. */
export type Work<Task, Result, Step> = (task: Task, watch: Watch<Step>) => Promise<Result>;

/** The visitor called the task off; nothing of it was made. */
export class CalledOffError extends Error {
  override name = 'CalledOffError' as const;
}

/** The worker was given up for good: the task took longer than its watch had patience. */
export class TooLongError extends Error {
  override name = 'TooLongError' as const;
}

/** The worker failed at a task that its watch would not wait for without end; see `patience`. */
export class FailedWorkError extends Error {
  override name = 'FailedWorkError' as const;
}

/** What a worker of ours answers. */
type WorkerAnswer<Result, Step> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly message: string };

/** A worker said nothing for too long. */
class SilentError extends Error {
  override name = 'SilentError' as const;
}

/** Milliseconds until a worker that says nothing is taken for one that never starts. */
const startPatience = 10_000;

/** Milliseconds without a step or an answer; the largest documents take a few seconds on a phone. */
const workPatience = 60_000;

/** What is asked of a worker here. */
export type Helper = Pick<
  Worker,
  'onmessage' | 'onerror' | 'onmessageerror' | 'postMessage' | 'terminate'
>;

/**
 * Runs one task off the page and ends the worker. Where workers, or what one needs inside, don't
 * exist (old browsers, a shell that blocks them), `here` does the same work on the page. Throws
 * `CalledOffError` once `watch.signal` fires.
 */
export async function runInWorker<Task, Result, Step = never>(
  start: () => Helper,
  task: Task,
  here: Work<Task, Result, Step>,
  watch: Watch<Step> = {},
): Promise<Result> {
  let worker: Helper;
  try {
    trustOwnScripts();
    worker = start();
  } catch {
    return runHere(task, here, watch);
  }
  try {
    return await ask<Result, Step>(worker, task, watch);
  } catch (error) {
    const isFinal = [CalledOffError, TooLongError, FailedWorkError].some(
      (kind) => error instanceof kind,
    );
    if (isFinal) throw error;
    if (error instanceof SilentError) watch.onHere?.();
    // Whatever it was, doing it here either works or tells the real reason.
    return await runHere(task, here, watch);
  } finally {
    worker.terminate();
  }
}

interface TrustedTypes {
  readonly defaultPolicy: unknown;
  readonly createPolicy: (
    name: 'default',
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
}

/** Browsers with Trusted Types start no worker from an address that no policy has looked at. */
function trustOwnScripts(): void {
  const { trustedTypes: types } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (types === undefined || types.defaultPolicy !== null) return;
  types.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, location.href).origin !== location.origin) throw new TypeError(address);
      return address;
    },
  });
}

async function runHere<Task, Result, Step>(
  task: Task,
  here: Work<Task, Result, Step>,
  watch: Watch<Step>,
): Promise<Result> {
  // The page stands still meanwhile: what it says of that must be drawn first.
  await breathe();
  if (watch.signal?.aborted === true) throw new CalledOffError();
  return here(task, watch);
}

function ask<Result, Step>(worker: Helper, task: unknown, watch: Watch<Step>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new SilentError('The worker does not answer'));
    let hasBegun = false;
    const fail = (message: string): void =>
      reject(
        hasBegun && watch.patience !== undefined
          ? new FailedWorkError(message)
          : new Error(message),
      );
    let silent = setTimeout(giveUp, startPatience);
    watch.signal?.addEventListener('abort', () => reject(new CalledOffError()));
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<Result, Step>>) => {
      clearTimeout(silent);
      hasBegun ||= data.kind === 'ready';
      if (data.kind === 'ready' || data.kind === 'step') {
        const { patience } = watch;
        silent =
          patience === undefined
            ? setTimeout(giveUp, workPatience)
            : setTimeout(() => reject(new TooLongError('The task takes too long')), patience);
      }
      if (data.kind === 'step') watch.onStep?.(data.step);
      if (data.kind === 'done') resolve(data.result);
      if (data.kind === 'failed') fail(data.message);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message);
    };
    worker.onmessageerror = () => fail('The worker answered with what cannot be read');
    worker.postMessage(task);
  });
}

/**
 * The worker's side: answers each task it is sent; the page sends none but its own kind. On the
 * page, which may do the same work itself, nothing is served.
 */
export function serveTasks(work: Work<never, unknown, unknown>): void {
  if (typeof importScripts === 'undefined') return;
  const onStep = (step: unknown): void => answer({ kind: 'step', step });
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    work(data as never, { onStep })
      .then((result) => answer({ kind: 'done', result }))
      .catch((error: unknown) =>
        answer({ kind: 'failed', message: error instanceof Error ? error.message : '' }),
      );
  });
  answer({ kind: 'ready' });
}

function answer(message: WorkerAnswer<unknown, unknown>): void {
  postMessage(message);
}
