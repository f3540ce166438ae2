import { say } from '../../../base/index.ts';
import { breathe, CalledOffError, TooLongError } from '../../../browser/index.ts';
import type { PathedFile } from '../../../browser/index.ts';
import { gatherFiles } from '../../../compose/index.ts';
import type { ReadFile } from '../../../compose/index.ts';
import { rowOfDossier } from '../../../desk/index.ts';
import type { DeskRow } from '../../../desk/index.ts';
import { readFiles } from '../open-application.ts';
import type { ReviewStore } from '../store.ts';

/** Milliseconds of work on the page after which it may draw and answer. */
const longestTask = 50;

/**
 * Reads a batch onto the desk, with its progress; what was read when the visitor stops it stays.
 * Returns the rows that are new or changed.
 */
export async function receiveBatch(
  files: readonly PathedFile[],
  store: ReviewStore,
  signal: AbortSignal,
): Promise<readonly DeskRow[]> {
  const { payload } = store;
  const read: ReadFile[] = [];
  try {
    await readFiles(
      files,
      payload,
      {
        signal,
        onHere: () => {
          store.message.value = say(payload.words, 'fields.here');
        },
        onStep: (step) => {
          if (step.kind !== 'reading') return;
          const { path, number, of } = step;
          store.receiving.value = { path, number, of };
        },
      },
      read,
    );
  } catch (error) {
    if (error instanceof TooLongError)
      store.message.value = say(payload.words, 'review.read.too_long');
    else if (!(error instanceof CalledOffError)) throw error;
  } finally {
    store.receiving.value = undefined;
  }
  const added: DeskRow[] = [];
  let since = Date.now();
  for (const dossier of gatherFiles(read)) {
    // Each verdict is judged again: of hundreds the page would stand still.
    if (Date.now() - since > longestTask) {
      await breathe();
      since = Date.now();
    }
    const row = rowOfDossier(dossier, [...store.rows.peek(), ...added], payload);
    added.push(row);
  }
  const keys = new Set(added.map(({ key }) => key));
  store.rows.value = [...store.rows.peek().filter(({ key }) => !keys.has(key)), ...added];
  return added;
}
