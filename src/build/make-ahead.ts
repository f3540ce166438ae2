import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { extensionName } from './load/extension/load-extension.ts';

/** What a worker is asked to make. */
export interface Share {
  readonly root: string;
  readonly ids: readonly string[];
}

/** How many policies are worth a worker: starting one takes as long as checking a policy or two. */
const fewest = 3;

/**
 * Checks these policies and compiles their templates in workers, while whoever asks does something
 * else. Nothing comes back: whoever reads content next finds the records, and makes what there is no
 * record of, mistakes among it, as if nothing had been made ahead.
 */
export async function makeAhead(
  root: string,
  ids: readonly string[],
  most = availableParallelism(),
): Promise<void> {
  // One that changes another waits for it.
  const alone = ids.filter((id) => !existsSync(join(root, 'content/policies', id, extensionName)));
  const workers = Math.min(most, Math.floor(alone.length / fewest));
  if (workers < 2) return;
  const shares = Array.from({ length: workers }, (_, at) =>
    alone.filter((_id, index) => index % workers === at),
  );
  await Promise.all(shares.map((share) => makeShare({ root, ids: share })));
}

function makeShare(share: Share): Promise<void> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./make-share.ts', import.meta.url), { workerData: share });
    // What it stumbled over is told by whoever makes it again.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      done();
    });
  });
}
