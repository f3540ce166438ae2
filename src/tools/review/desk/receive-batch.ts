import { say } from '../../../base/index.ts';
import { breathe } from '../../../browser/index.ts';
import type { PathedFile } from '../../../browser/index.ts';
import { gatherFiles } from '../../../compose/index.ts';
import { addDossier, sheetsOf } from '../../../desk/index.ts';
import { readFiles } from '../read-files.ts';
import type { ReviewStore } from '../store.ts';

/** Milliseconds of work on the page after which it may draw and answer. */
const longestTask = 40;

interface ReceivedBatch {
  /** Keys of the rows that are new or changed. */
  readonly keys: readonly string[];
  /** Files that were not read to their end: the visitor stopped it, or the reader failed. */
  readonly left: number;
}

/**
 * Reads a batch onto the desk, with its progress; what was read when the visitor stops it, or when the
 * reader fails, stays. `isWanted` turns false when the desk was cleared meanwhile.
 */
export async function receiveBatch(
  files: readonly PathedFile[],
  store: ReviewStore,
  { signal, isWanted }: { readonly signal: AbortSignal; readonly isWanted: () => boolean },
): Promise<ReceivedBatch> {
  const { payload } = store;
  const { read, left } = await readFiles(files, payload, {
    signal,
    onHere: () => {
      store.message.value += say(payload.words, 'fields.here');
    },
    onFile: (path, number, of) => {
      store.receiving.value = { path, number, of };
    },
  });
  store.receiving.value = undefined;
  const keys = new Set<string>();
  let since = Date.now();
  for (const dossier of gatherFiles(read)) {
    // Each verdict is judged again: of hundreds the page would stand still.
    if (Date.now() - since > longestTask) {
      await breathe();
      since = Date.now();
    }
    if (!isWanted()) return { keys: [], left: 0 };
    const { row, rows } = addDossier(dossier, store.rows.peek(), payload);
    // What is asked of it is laid out here, not when all are drawn at once.
    if (row.kind === 'read') sheetsOf(payload)(row.record.application);
    store.rows.value = rows;
    keys.add(row.key);
  }
  return { keys: [...keys], left };
}
