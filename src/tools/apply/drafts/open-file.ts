import { say } from '../../../base/index.ts';
import { decodeText, focusOn, readOpened, TooLongError } from '../../../browser/index.ts';
import type { OpenedFile } from '../../../browser/index.ts';
import type { ApplyStore } from '../store.ts';
import type { Drafts } from './drafts.ts';

/** A draft file, or a Word file with the form in it; each failure in its own sentence. */
export async function openFile(store: ApplyStore, drafts: Drafts, file: File): Promise<void> {
  const { words } = store.payload;
  await drafts.read(async (signal) => {
    const isStopped = (): boolean => signal.aborted;
    const opened = await readOpened(file);
    if (isStopped()) return;
    if (!opened) drafts.tell(say(words, 'apply.open_large'));
    else await openRead(store, drafts, opened, signal);
    // What is asked or said stands above, out of sight of whoever chose the file on a phone.
    if (!isStopped()) focusOn(drafts.pending.peek() ? 'draft-question' : 'draft-said');
  });
}

async function openRead(
  store: ApplyStore,
  drafts: Drafts,
  opened: OpenedFile,
  signal: AbortSignal,
): Promise<void> {
  const text = decodeText(opened.bytes);
  // A draft file is text; whatever else it is, the reader of Word files names it.
  if (text !== undefined && (/\.json$/i.test(opened.name) || /^\s*\{\s*"/.test(text))) {
    await drafts.open(text);
    return;
  }
  const isStopped = (): boolean => signal.aborted;
  const reading = await import('./open-document.ts').catch(() => undefined);
  if (isStopped()) return;
  if (!reading) {
    drafts.tell(say(store.payload.words, 'apply.open_lost'));
    return;
  }
  try {
    await reading.openDocument(store, drafts, opened, signal);
  } catch (error) {
    if (isStopped()) return;
    const why = error instanceof TooLongError ? 'apply.open_too_long' : 'apply.open_failed';
    drafts.tell(say(store.payload.words, why));
  }
}
