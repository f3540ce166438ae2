// A worker of `makeAhead`: leaves the records of its share.
import { workerData } from 'node:worker_threads';

import { checkProject } from './check-project.ts';
import type { Share } from './make-ahead.ts';

// Whoever started it says what is to be made.
const { root, ids } = workerData as Share;
await checkProject(root, ids);
