import { makeDocument } from '../../../compose/index.ts';
import type { DocumentInput, MadeDocument } from '../../../compose/index.ts';

export interface MakingTask {
  readonly template: Parameters<typeof makeDocument>[0];
  readonly input: DocumentInput;
}

/** Fills the application where it is called: in the worker, or on the page without one. */
export function makeHere({ template, input }: MakingTask): Promise<MadeDocument> {
  return Promise.resolve(makeDocument(template, input));
}
