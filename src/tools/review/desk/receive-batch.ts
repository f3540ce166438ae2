import { say } from '../../../base/index.ts';
import { breathe } from '../../../browser/index.ts';
import type { PathedFile } from '../../../browser/index.ts';
import { gatherFiles } from '../../../compose/index.ts';
import type { HandedStep, ReadFile } from '../../../compose/index.ts';
import { addDossier } from '../../../desk/index.ts';
import { readFiles } from '../open-application.ts';
import type { ReviewStore } from '../store.ts';

/** Milliseconds of work on the page after which it may draw and answer. */
const longestTask = 50;

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
  const read: ReadFile[] = [];
  let last: HandedStep | undefined;
  let begun: Extract<HandedStep, { kind: 'reading' }> | undefined;
  let left = 0;
  try {
    await readFiles(
      files,
      payload,
      {
        signal,
        onHere: () => {
          store.message.value += say(payload.words, 'fields.here');
        },
        onStep: (step) => {
          last = step;
          if (step.kind !== 'reading') return;
          begun = step;
          const { path, number, of } = step;
          store.receiving.value = { path, number, of };
        },
      },
      read,
    );
  } catch {
    // Whatever it was, nothing that was read is lost, and what wasn't is told.
    left = leftOf(files, begun, last);
  } finally {
    store.receiving.value = undefined;
  }
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
    store.rows.value = rows;
    keys.add(row.key);
  }
  return { keys: [...keys], left };
}

/** An archive counts until its last file is read, and which that is nobody knows. */
function leftOf(
  files: readonly PathedFile[],
  begun: Extract<HandedStep, { kind: 'reading' }> | undefined,
  last: HandedStep | undefined,
): number {
  if (begun === undefined) return files.length;
  const isWhole = last?.kind === 'read' && files.some(({ path }) => path === last.file.path);
  return begun.of - begun.number + (isWhole ? 0 : 1);
}
