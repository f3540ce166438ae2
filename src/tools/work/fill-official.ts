import { serveTasks } from '../../browser/index.ts';
import { fillOfficialForm } from '../../compose/index.ts';
import type { FilledOfficial, OfficialInput, RefusedOfficial } from '../../compose/index.ts';

interface OfficialTask {
  readonly bytes: Uint8Array;
  readonly input: OfficialInput;
}

/** Fills the official form someone brought. */
export function work({ bytes, input }: OfficialTask): Promise<FilledOfficial | RefusedOfficial> {
  return Promise.resolve(fillOfficialForm(bytes, input));
}

serveTasks(work);
