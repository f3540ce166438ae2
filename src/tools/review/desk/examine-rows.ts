import { chinaDay } from '../../../base/index.ts';
import { tasks } from '../../work/tasks.ts';
import { examinedByKey } from '../../../desk/index.ts';
import type { DeskExamined } from '../../../desk/index.ts';
import type { ReviewStore } from '../store.ts';

/**
 * Looks at the whole desk off the page: each application by itself, with the others and with lists of
 * earlier years, as they are now.
 */
export async function examineRows(store: ReviewStore): Promise<DeskExamined> {
  const { payload } = store;
  const earlier = store.earlier.peek();
  const read = store.rows.peek().flatMap((row) => (row.kind === 'read' ? [row] : []));
  const applications = read.map(({ record }) => record.application);
  const results = await tasks.examineDesk({
    applications,
    earlier,
    desk: { review: payload.review, categories: payload.categories, known: payload.known },
    today: chinaDay(new Date()),
  });
  return { byKey: examinedByKey(read, results), applications, earlier };
}
