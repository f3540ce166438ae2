import { runInWorker } from '../../browser/index.ts';
import type { OfficialInput } from '../../compose/index.ts';
import type { OfficialResult, OfficialTask } from './fill-here.ts';

/** Fills the official form someone brought, off the page where the browser can. */
export function fillOfficial(bytes: Uint8Array, input: OfficialInput): Promise<OfficialResult> {
  return runInWorker<OfficialTask, OfficialResult>(
    () => new Worker(new URL('./fill-worker.ts', import.meta.url)),
    { bytes, input },
    async (task) => (await import('./fill-here.ts')).fillOfficialHere(task),
  );
}
