import { assertNever } from '../../../base/index.ts';
import { loadTemplate } from '../../../browser/index.ts';
import { fillOfficialForm, makeDocument } from '../../../compose/index.ts';
import type { FillResult, FillTask } from './fill-task.ts';

/** Does the work of one task where it is called, in the worker or on the page. */
export async function fillHere(task: FillTask): Promise<FillResult> {
  switch (task.kind) {
    case 'document':
      return makeDocument(await loadTemplate(task.template), task.input);
    case 'official':
      return fillOfficialForm(task.bytes, task.input);
    default:
      return assertNever(task);
  }
}
