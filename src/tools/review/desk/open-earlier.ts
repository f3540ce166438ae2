import { say } from '../../../base/index.ts';
import { CalledOffError, readOpened, TooLongError } from '../../../browser/index.ts';
import { allFields } from '../../../form/index.ts';
import { readEarlier } from '../../../review/index.ts';
import { tasks } from '../../work/tasks.ts';
import type { ReviewStore } from '../store.ts';

/** A list of tens of thousands of rows takes some seconds. */
const patience = 10_000;
const mostBytes = 40 * 1024 * 1024;

/** Reads a list of earlier years off the page, and says what came of it. */
export async function openEarlier(
  file: File,
  store: ReviewStore,
): Promise<{ readonly text: string; readonly isRead: boolean }> {
  const { words, categories } = store.payload;
  const { name } = file;
  const failed = (why: string) => ({
    text: say(words, 'desk.earlier_failed', { name, why: say(words, why) }),
    isRead: false,
  });
  const opened = await readOpened(file, mostBytes);
  if (opened === undefined) return failed('desk.earlier_large');
  try {
    const sheets = await tasks.readSheet({ bytes: opened.bytes }, { patience });
    if (sheets === undefined) return failed('desk.earlier_damaged');
    const fields = categories.flatMap(({ form }) => allFields(form));
    const found = readEarlier(name, sheets, fields, words);
    if (found === undefined)
      return { text: say(words, 'desk.earlier_none', { name }), isRead: false };
    // Opened once more, a list is one, perhaps mended.
    const others = store.earlier.peek().filter((row) => row.list !== name);
    store.earlier.value = [...others, ...found];
    return { text: say(words, 'desk.earlier_read', { name, count: found.length }), isRead: true };
  } catch (error) {
    if (error instanceof CalledOffError) throw error;
    return failed(error instanceof TooLongError ? 'desk.earlier_large' : 'desk.earlier_damaged');
  }
}
