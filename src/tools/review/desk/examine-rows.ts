import { chinaDay } from '../../../base/index.ts';
import { tasks } from '../../work/tasks.ts';
import { examinedByKey } from '../../../desk/index.ts';
import type { RowExamined } from '../../../desk/index.ts';
import type { ReviewStore } from '../store.ts';

/**
 * Looks at the whole desk off the page: each application by itself, with the others and with lists of
 * earlier years. Undefined where rows changed meanwhile: whoever changed them looks again.
 */
export async function examineRows(
  store: ReviewStore,
): Promise<ReadonlyMap<string, RowExamined> | undefined> {
  const { payload } = store;
  const rows = store.rows.peek();
  const earlier = store.earlier.peek();
  const read = rows.flatMap((row) => (row.kind === 'read' ? [row] : []));
  const results = await tasks.examineDesk({
    applications: read.map(({ record }) => record.application),
    earlier,
    desk: { review: payload.review, categories: payload.categories, known: payload.known },
    today: chinaDay(new Date()),
  });
  if (store.rows.peek() !== rows || store.earlier.peek() !== earlier) return undefined;
  return examinedByKey(read, results);
}
