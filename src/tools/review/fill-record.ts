import type { RecordInput } from '../../compose/index.ts';
import { loadNamedTemplate } from '../work/load-named-template.ts';
import type { DocumentLink } from '../work/load-named-template.ts';
import type { MadeFile } from '../work/made-file.ts';
import { tasks } from '../work/tasks.ts';

/** 初审记录 as Word. Loaded on the first download. */
export async function fillRecord(
  link: DocumentLink | undefined,
  given: RecordInput,
): Promise<MadeFile> {
  if (link === undefined) throw new Error('No template of the record');
  const named = await loadNamedTemplate(link);
  return tasks.fillDocuments({ kind: 'document', source: 'review', named, given });
}
