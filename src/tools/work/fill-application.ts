import { serveTasks } from '../../browser/index.ts';
import { applicationInput, makeDocument } from '../../compose/index.ts';
import type { ApplicationCase, NamedTemplate } from '../../compose/index.ts';
import type { MadeFile } from './made-file.ts';

interface ApplicationTask {
  readonly template: NamedTemplate['template'];
  readonly given: ApplicationCase;
}

/** Fills the application. */
export function work({ template, given }: ApplicationTask): Promise<MadeFile> {
  return Promise.resolve({ ...makeDocument(template, applicationInput(given)), unmade: [] });
}

serveTasks(work);
