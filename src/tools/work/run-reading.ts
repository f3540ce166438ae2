import { runInWorker } from '../../browser/index.ts';
import type { ApplicationReading } from '../../compose/index.ts';
import type { ReadingTask } from './read-here.ts';

/** Reads a stranger's Word file, off the page where the browser can: it may take long. */
export function runReading(task: ReadingTask): Promise<ApplicationReading> {
  return runInWorker<ReadingTask, ApplicationReading>(
    () => new Worker(new URL('./read-worker.ts', import.meta.url)),
    task,
    async (same) => (await import('./read-here.ts')).readHere(same),
  );
}
