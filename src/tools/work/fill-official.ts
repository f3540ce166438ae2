import { serveTasks } from '../../browser/index.ts';
import { drawOfficialForm, fillOfficialForm, openOfficialForm } from '../../compose/index.ts';
import type {
  DrawnForm,
  FilledOfficial,
  OfficialInput,
  RefusedOfficial,
} from '../../compose/index.ts';

interface OfficialTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly input: OfficialInput;
}

/** A form filled, and drawn for the page. */
export interface DrawnOfficial extends FilledOfficial {
  readonly drawing: DrawnForm;
}

/** Fills the official form someone brought. */
export function work(given: OfficialTask): Promise<DrawnOfficial | RefusedOfficial> {
  const { bytes, fileName, input } = given;
  const official = openOfficialForm(bytes, fileName, input.words);
  if (official.kind === 'refused') return Promise.resolve(official);
  const drawing = drawOfficialForm(official, input);
  return Promise.resolve({ ...fillOfficialForm(official, input), drawing });
}

serveTasks(work);
