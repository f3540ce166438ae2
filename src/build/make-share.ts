// A worker of `makeAhead`: leaves the records of its share.
import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

import type { Share } from './make-ahead.ts';

// Astro has enabled it for its own thread alone; taking off types takes longer than a policy.
enableCompileCache();
const { checkProject } = await import('./check-project.ts');
// Whoever started it says what is to be made.
const { root, ids } = workerData as Share;
await checkProject(root, ids);
