import { chinaDay } from '../../../base/index.ts';
import { saveFile, wordType } from '../../../browser/index.ts';
import { caseOf, withIssued } from '../../../desk/index.ts';
import type { DeskRow } from '../../../desk/index.ts';
import { loadNamedTemplate } from '../../work/load-named-template.ts';
import type { DocumentLink } from '../../work/load-named-template.ts';
import { tasks } from '../../work/tasks.ts';
import type { DecisionChanges } from '../actions.ts';
import type { RecordMaking, ReviewStore } from '../store.ts';
import { documentOrNone } from './document-or-none.ts';
import { rankOf } from './ranks.ts';

/**
 * Makes one document of a check, once all that its outcome needs is there, and saves it: what is to be
 * told of it.
 */
export async function makeOne(
  store: ReviewStore,
  link: DocumentLink,
  row: DeskRow,
  decide: (changes: DecisionChanges) => Promise<void>,
): Promise<RecordMaking> {
  const one = caseOf(row, store.payload);
  if (row.kind !== 'read' || one === undefined) return { kind: 'idle' };
  if (one.lacking.length > 0) return { kind: 'lacking' };
  const made = documentOrNone(one, link, chinaDay(new Date()), rankOf(store, row.key));
  if (made === undefined) return { kind: 'idle' };
  if (made === 'too-long') return { kind: 'too-long' };
  const named = await loadNamedTemplate(link);
  const { bytes, fileName } = await tasks.fillDocuments({ kind: 'document', named, ...made });
  const file = saveFile(bytes, fileName, wordType);
  // What was marked meanwhile is not in it; what is written down here is.
  const isCurrent = store.record.peek() === row.record;
  if (made.source === 'notice') {
    const { notice } = made.given;
    void decide(new Map([[row.key, (before) => withIssued(before, notice)]]));
  }
  return {
    kind: 'saved',
    title: link.title,
    file,
    of: isCurrent ? store.record.peek() : row.record,
    next: made.source === 'notice' ? 'review.downloaded_notice' : 'review.downloaded_next',
  };
}
