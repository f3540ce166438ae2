import { loadTemplate } from '../../browser/index.ts';
import type { RecordInput } from '../../compose/index.ts';
import type { MadeFile } from '../work/making-task.ts';
import { runMaking } from '../work/run-making.ts';

/** 初审记录 as Word, from the compiled template at `address`. Loaded on the first download. */
export async function fillRecord(
  address: string,
  input: RecordInput,
  fileName: string,
): Promise<MadeFile> {
  return runMaking({ kind: 'record', template: await loadTemplate(address), input, fileName });
}
