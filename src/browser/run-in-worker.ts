/** What a worker of ours answers. */
type WorkerAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Runs one task off the page and ends the worker. Where workers, or what one needs inside, don't
 * exist (old browsers, a shell that blocks them), `here` does the same work on the page.
 */
export async function runInWorker<Task, Result>(
  start: () => Worker,
  task: Task,
  here: (task: Task) => Promise<Result>,
): Promise<Result> {
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return here(task);
  }
  try {
    return await ask<Result>(worker, task);
  } catch {
    // Whatever it was, doing it here either works or tells the real reason.
    return await here(task);
  } finally {
    worker.terminate();
  }
}

function ask<Result>(worker: Worker, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<Result>>) => {
      if (data.kind === 'done') resolve(data.result);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.onmessageerror = () => reject(new Error('The worker answered with what cannot be read'));
    worker.postMessage(task);
  });
}

/** The worker's side: answers each task it is sent; the page sends none but its own kind. */
export function serveTasks(work: (task: never) => Promise<unknown>): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    work(data as never)
      .then((result) => answer({ kind: 'done', result }))
      .catch((error: unknown) =>
        answer({ kind: 'failed', message: error instanceof Error ? error.message : '' }),
      );
  });
}

function answer(message: WorkerAnswer<unknown>): void {
  postMessage(message);
}
