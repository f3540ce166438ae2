import { applicationInput, makeDocument } from '../../compose/index.ts';
import type { ApplicationTask, MadeFile } from './making-task.ts';

/** Fills the application where it is called: in the worker, or on the page without one. */
export function makeHere({ template, given }: ApplicationTask): Promise<MadeFile> {
  return Promise.resolve({ ...makeDocument(template, applicationInput(given)), unmade: [] });
}
