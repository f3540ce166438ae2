import { runInWorker } from '../../browser/index.ts';
import type { Watch, Work } from '../../browser/index.ts';

/**
 * Everything that is done off the page, where the browser can. A task is one file: its `work`, and
 * the call that serves it when the file runs as a worker. Each is a bundle of its own, because a
 * classic script shares no chunks (Firefox knows module workers only since 114) and the first
 * document is to fetch nothing that the others or reading need.
 */
export const tasks = {
  fillApplication: task(
    () => new Worker(new URL('./fill-application.ts', import.meta.url)),
    () => import('./fill-application.ts'),
  ),
  fillDocuments: task(
    () => new Worker(new URL('./fill-documents.ts', import.meta.url)),
    () => import('./fill-documents.ts'),
  ),
  fillOfficial: task(
    () => new Worker(new URL('./fill-official.ts', import.meta.url)),
    () => import('./fill-official.ts'),
  ),
  readApplication: task(
    () => new Worker(new URL('./read-application.ts', import.meta.url)),
    () => import('./read-application.ts'),
  ),
  examineDesk: task(
    () => new Worker(new URL('./examine-desk.ts', import.meta.url)),
    () => import('./examine-desk.ts'),
  ),
  readSheet: task(
    () => new Worker(new URL('./read-sheet.ts', import.meta.url)),
    () => import('./read-sheet.ts'),
  ),
  writeSheets: task(
    () => new Worker(new URL('./write-sheets.ts', import.meta.url)),
    () => import('./write-sheets.ts'),
  ),
  receiveFiles: task(
    () => new Worker(new URL('./receive-files.ts', import.meta.url)),
    () => import('./receive-files.ts'),
  ),
};

/** Milliseconds that a stranger's file may take to be read; honest ones take less than one second. */
export const readingPatience = 10_000;

/** A row: the bundler wants each file's address where the worker is started. */
function task<Given, Result, Step = never>(
  start: () => Worker,
  load: () => Promise<{ readonly work: Work<Given, Result, Step> }>,
): (given: Given, watch?: Watch<Step>) => Promise<Result> {
  return (given, watch = {}) =>
    runInWorker(start, given, async (same, on) => (await load()).work(same, on), watch);
}
