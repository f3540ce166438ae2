import { serveTasks } from '../../browser/index.ts';
import { readApplication } from '../../compose/index.ts';
import type { ApplicationReading, PageSource } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';
import { fetchRarer } from '../../rules/index.ts';

interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Every form it may be of. */
  readonly forms: readonly Form[];
  /** What its policy's applications are printed with; absent where it could not be fetched. */
  readonly source?: PageSource | undefined;
}

/** Reads a stranger's Word file: it may take long. */
export async function work({
  bytes,
  fileName,
  forms,
  source,
}: ReadingTask): Promise<ApplicationReading> {
  await fetchRarer(forms);
  return readApplication(bytes, forms, { fileName, ...(source === undefined ? {} : { source }) });
}

serveTasks(work);
