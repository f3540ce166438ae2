import { fillOfficialForm } from '../../compose/index.ts';
import type { FilledOfficial, OfficialInput, RefusedOfficial } from '../../compose/index.ts';

export interface OfficialTask {
  readonly bytes: Uint8Array;
  readonly input: OfficialInput;
}

export type OfficialResult = FilledOfficial | RefusedOfficial;

/** Fills the official form where it is called: in the worker, or on the page without one. */
export function fillOfficialHere({ bytes, input }: OfficialTask): Promise<OfficialResult> {
  return Promise.resolve(fillOfficialForm(bytes, input));
}
