import { readApplication } from '../../compose/index.ts';
import type { ApplicationReading } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';

export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Every form it may be of. */
  readonly forms: readonly Form[];
}

/** Reads a Word file where it is called: in the worker, or on the page without one. */
export function readHere({ bytes, fileName, forms }: ReadingTask): Promise<ApplicationReading> {
  return Promise.resolve(readApplication(bytes, forms, fileName));
}
