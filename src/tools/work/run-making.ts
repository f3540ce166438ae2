import { runInWorker } from '../../browser/index.ts';
import type { Watch } from '../../browser/index.ts';
import type { ApplicationTask, BesideTask, MadeFile, MakingStep } from './making-task.ts';

/**
 * Fills any document off the page, where the browser can. The application has a worker of its own,
 * so that the first document fetches nothing that only the others need.
 */
export function runMaking(
  task: ApplicationTask | BesideTask,
  watch: Watch<MakingStep> = {},
): Promise<MadeFile> {
  if (task.kind === 'application')
    return runInWorker<ApplicationTask, MadeFile, MakingStep>(
      () => new Worker(new URL('./make-worker.ts', import.meta.url)),
      task,
      async (same) => (await import('./make-here.ts')).makeHere(same),
      watch,
    );
  return runInWorker<BesideTask, MadeFile, MakingStep>(
    () => new Worker(new URL('./beside-worker.ts', import.meta.url)),
    task,
    async (same, on) => (await import('./beside-here.ts')).makeBesideHere(same, on),
    watch,
  );
}
