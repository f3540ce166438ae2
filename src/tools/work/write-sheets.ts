import { serveTasks } from '../../browser/index.ts';
import { writeSheets } from '../../compose/index.ts';
import type { Sheet } from '../../compose/index.ts';

interface SheetsTask {
  readonly sheets: readonly Sheet[];
}

/** Writes a spreadsheet: its library is fetched with the first. */
export function work({ sheets }: SheetsTask): Promise<Uint8Array> {
  return writeSheets(sheets);
}

serveTasks(work);
