import { chinaDay } from '../../../base/index.ts';
import { saveFile, wordType } from '../../../browser/index.ts';
import { caseOf, documentOf, withIssued } from '../../../desk/index.ts';
import type { DeskRow } from '../../../desk/index.ts';
import { loadNamedTemplate } from '../../work/load-named-template.ts';
import type { DocumentLink } from '../../work/load-named-template.ts';
import { tasks } from '../../work/tasks.ts';
import type { ReviewStore } from '../store.ts';
import { rankOf } from './ranks.ts';

/** Makes one document of the check in hand, once all that its outcome needs is there, and saves it. */
export async function makeOne(
  store: ReviewStore,
  link: DocumentLink,
  row: DeskRow | undefined,
): Promise<void> {
  const one = row && caseOf(row, store.payload);
  if (row === undefined || one === undefined) return;
  if (one.lacking.length > 0) {
    store.making.value = { kind: 'lacking' };
    return;
  }
  const made = documentOf(one, link, chinaDay(new Date()), rankOf(store, row.key));
  if (made === undefined) return;
  const before = store.record.peek();
  store.making.value = { kind: 'working' };
  try {
    const named = await loadNamedTemplate(link);
    const { bytes, fileName } = await tasks.fillDocuments({ kind: 'document', named, ...made });
    // What was marked meanwhile is not in it.
    const isCurrent = store.record.peek() === before;
    if (made.source === 'notice')
      store.decision.value = withIssued(store.decision.peek(), made.given.notice);
    store.making.value = {
      kind: 'saved',
      title: link.title,
      file: saveFile(bytes, fileName, wordType),
      of: isCurrent ? store.record.peek() : before,
      next: made.source === 'notice' ? 'review.downloaded_notice' : 'review.downloaded_next',
    };
  } catch {
    store.making.value = { kind: 'failed' };
  }
}
