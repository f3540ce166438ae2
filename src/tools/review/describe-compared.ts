import { say } from '../../base/index.ts';
import { isExamined } from '../../desk/index.ts';
import type { ReviewStore } from './store.ts';

/**
 * With what the application in hand was compared: no more is claimed than that. What could not be
 * read was not, nor what came or was typed since the desk was looked at.
 */
export function describeCompared(store: ReviewStore): string {
  const { words } = store.payload;
  const own = store.application.value;
  const rows = store.rows.value;
  const earlier = store.earlier.value;
  const examined = store.examined.value;
  const others = rows.filter(
    (row) => row.kind === 'read' && row.record.application.key !== own?.key,
  ).length;
  const unread = rows.filter(({ kind }) => kind === 'unread').length;
  const left = unread === 0 ? '' : say(words, 'review.duplicates_unread', { unread });
  if (others === 0 && earlier.length === 0) return say(words, 'review.duplicates_alone') + left;
  const isCompared =
    own !== undefined && examined.applications.includes(own) && isExamined(examined, rows, earlier);
  if (!isCompared)
    return say(words, `review.duplicates_${store.comparing.value ? 'comparing' : 'not'}`);
  return say(words, 'review.duplicates', { others, earlier: earlier.length }) + left;
}
