import { serveTasks } from '../../browser/index.ts';
import { fillOfficialForm, openOfficialForm } from '../../compose/index.ts';
import type { FilledOfficial, OfficialInput, RefusedOfficial } from '../../compose/index.ts';

interface OfficialTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly input: OfficialInput;
}

/** Fills the official form someone brought. */
export function work(given: OfficialTask): Promise<FilledOfficial | RefusedOfficial> {
  const { bytes, fileName, input } = given;
  const official = openOfficialForm(bytes, fileName, input.words);
  return Promise.resolve(
    official.kind === 'refused' ? official : fillOfficialForm(official, input),
  );
}

serveTasks(work);
