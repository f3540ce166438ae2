import { loadTemplate } from '../../browser/index.ts';
import type { RecordInput } from '../../compose/index.ts';
import type { MadeFile } from '../work/made-file.ts';
import { tasks } from '../work/tasks.ts';

/** 初审记录 as Word, from the compiled template at `address`. Loaded on the first download. */
export async function fillRecord(
  address: string,
  input: RecordInput,
  fileName: string,
): Promise<MadeFile> {
  const template = await loadTemplate(address);
  return tasks.fillDocuments({ kind: 'record', template, input, fileName });
}
