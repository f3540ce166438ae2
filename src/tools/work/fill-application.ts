import { serveTasks } from '../../browser/index.ts';
import { fillPlan } from '../../compose/index.ts';
import type { DocumentPlan, NamedTemplate } from '../../compose/index.ts';

interface FillingTask {
  readonly template: NamedTemplate['template'];
  readonly plan: Pick<DocumentPlan, 'page' | 'carried'>;
}

/**
 * Fills the application as the page planned it. What reads and writes answers is on the page
 * already: the first document does not wait until it is fetched once more.
 */
export function work({ template, plan }: FillingTask): Promise<Uint8Array> {
  return Promise.resolve(fillPlan(template, plan));
}

serveTasks(work);
