import type { OpenedFile } from '../../browser/index.ts';
import { applicationOf } from '../../desk/index.ts';
import type { Application } from '../../desk/index.ts';
import type { ReviewPayload } from './payload.ts';
import { readFiles } from './read-files.ts';
import type { ReadingWatch } from './read-files.ts';

export type OpenedApplication =
  | { readonly kind: 'opened'; readonly application: Application; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Reads a file someone handed in: a Word document, ours or edited elsewhere, or a draft. Fetched with
 * the reader behind it when the first file is opened.
 */
export async function openApplication(
  file: OpenedFile,
  payload: ReviewPayload,
  watch: Pick<ReadingWatch, 'onHere' | 'signal'>,
): Promise<OpenedApplication> {
  const { read, failed } = await readFiles(
    [{ path: file.name, content: file.bytes }],
    payload,
    watch,
  );
  const [only] = read;
  if (only === undefined) throw failed ?? new Error('nothing was read');
  const { reception } = only;
  if (reception.kind === 'refused') return { kind: 'refused', message: reception.message };
  const { application, message } = reception;
  return { kind: 'opened', message, application: applicationOf(application, file.name, payload) };
}
