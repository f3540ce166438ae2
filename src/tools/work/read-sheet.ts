import { serveTasks } from '../../browser/index.ts';
import { readSheets } from '../../compose/index.ts';

interface SheetTask {
  readonly bytes: Uint8Array;
}

/** Reads the sheets of a stranger's list; undefined where it is none. */
export function work({ bytes }: SheetTask): Promise<ReturnType<typeof readSheets>> {
  return Promise.resolve(readSheets(bytes));
}

serveTasks(work);
