import { runInWorker } from '../../../browser/index.ts';
import type {
  DocumentInput,
  FilledOfficial,
  MadeDocument,
  OfficialInput,
  RefusedOfficial,
} from '../../../compose/index.ts';
import type { FillResult, FillTask } from './fill-task.ts';

function startWorker(): Worker {
  return new Worker(new URL('./fill-worker.ts', import.meta.url));
}

async function here(task: FillTask): Promise<FillResult> {
  const { fillHere } = await import('./fill-here.ts');
  return fillHere(task);
}

/** Fills the template behind an address, off the page where the browser can. */
export async function fillDocument(template: string, input: DocumentInput): Promise<MadeDocument> {
  const task: FillTask = { kind: 'document', template, input };
  const result = await runInWorker<FillTask, FillResult>(startWorker, task, here);
  if ('kind' in result) throw new Error('The worker answered another task');
  return result;
}

/** Fills the official form someone brought, off the page where the browser can. */
export async function fillOfficial(
  bytes: Uint8Array,
  input: OfficialInput,
): Promise<FilledOfficial | RefusedOfficial> {
  const task: FillTask = { kind: 'official', bytes, input };
  const result = await runInWorker<FillTask, FillResult>(startWorker, task, here);
  if (!('kind' in result)) throw new Error('The worker answered another task');
  return result;
}
