import { chinaDay, say } from '../../../base/index.ts';
import { breathe, CalledOffError, TooLongError } from '../../../browser/index.ts';
import type { PathedFile } from '../../../browser/index.ts';
import { gatherFiles } from '../../../compose/index.ts';
import type { Dossier, ReadFile } from '../../../compose/index.ts';
import { emptyDecision } from '../application.ts';
import { applicationOf, readFiles } from '../open-application.ts';
import { marksBefore, nextNumber } from '../rows.ts';
import type { Beside, DeskRow } from '../rows.ts';
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
    const row = rowOf(dossier, [...store.rows.peek(), ...added], store);
    added.push(row);
  }
  const keys = new Set(added.map(({ key }) => key));
  store.rows.value = [...store.rows.peek().filter(({ key }) => !keys.has(key)), ...added];
  return added;
}

/** The dossier's line; one that was on the desk before keeps its number and its marks. */
function rowOf(dossier: Dossier, rows: readonly DeskRow[], store: ReviewStore): DeskRow {
  const now = Date.now();
  const { reception } = dossier.main;
  const { policy, review } = store.payload;
  const beside: readonly Beside[] = dossier.beside.map((file) => ({
    path: file.path,
    size: file.size,
    message: file.reception.kind === 'refused' ? file.reception.message : '',
  }));
  const year = Number(chinaDay(new Date(now)).slice(0, 4));
  const shelf = `review/${policy.id}/`;
  const name = dossier.path.slice(dossier.path.lastIndexOf('/') + 1);
  const application =
    reception.kind === 'application'
      ? applicationOf(reception.application, name, store.payload)
      : undefined;
  const key = shelf + (application?.key ?? `unread/${dossier.path}`);
  const before = rows.find((row) => row.key === key);
  const register = {
    number: before?.register.number ?? nextNumber(rows, review.number, year),
    receivedAt: before?.register.receivedAt ?? now,
    path: dossier.path,
    beside,
  };
  if (application === undefined || reception.kind === 'refused') {
    const message = reception.kind === 'refused' ? reception.message : '';
    return { key, savedAt: now, register, kind: 'unread', message };
  }
  const record = {
    application,
    marks: before?.kind === 'read' ? before.record.marks : marksBefore(application, rows),
    decision: before?.kind === 'read' ? before.record.decision : emptyDecision,
  };
  return { key, savedAt: now, register, kind: 'read', record };
}
