import { say } from '../../base/index.ts';
import type { OpenedFile, Watch } from '../../browser/index.ts';
import { TooLongError } from '../../browser/index.ts';
import type { DeskForms, HandedStep, ReadFile } from '../../compose/index.ts';
import { applicationOf } from '../../desk/index.ts';
import type { Application } from '../../desk/index.ts';
import { loadPageSource } from '../work/load-page-source.ts';
import { readingPatience, tasks } from '../work/tasks.ts';
import type { ReviewPayload } from './payload.ts';

export type OpenedApplication =
  | { readonly kind: 'opened'; readonly application: Application; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** A file as it was chosen or dropped, or the bytes of one. */
export interface FileToRead {
  readonly path: string;
  readonly content: Blob | Uint8Array;
}

type Watched = Pick<Watch<HandedStep>, 'onHere' | 'signal' | 'onStep'>;

/**
 * Reads a file someone handed in: a Word document, ours or edited elsewhere, or a draft. Fetched with
 * the reader behind it when the first file is opened.
 */
export async function openApplication(
  file: OpenedFile,
  payload: ReviewPayload,
  watch: Pick<Watched, 'onHere' | 'signal'>,
): Promise<OpenedApplication> {
  const [only] = await readFiles([{ path: file.name, content: file.bytes }], payload, watch);
  if (only === undefined) throw new Error('nothing was read');
  const { reception } = only;
  if (reception.kind === 'refused') return { kind: 'refused', message: reception.message };
  const { application, message } = reception;
  return { kind: 'opened', message, application: applicationOf(application, file.name, payload) };
}

/**
 * Reads files one after another off the page. One that doesn't end is given up with its sentence and
 * the others go on; what was read before the visitor called it off is in `read` by then.
 */
export async function readFiles(
  files: readonly FileToRead[],
  payload: ReviewPayload,
  { onStep, ...watch }: Watched,
  read: ReadFile[] = [],
): Promise<readonly ReadFile[]> {
  const desk = await deskForms(payload);
  for (;;) {
    let current: Extract<HandedStep, { kind: 'reading' }> | undefined;
    // The page, where the worker fails, goes on behind what the worker read.
    const done = read.map(({ path }) => path);
    try {
      await tasks.receiveFiles(
        { files, done, desk },
        {
          ...watch,
          patience: readingPatience,
          onStep: (step) => {
            current = step.kind === 'reading' ? step : undefined;
            if (step.kind === 'read') {
              read.push(step.file);
              done.push(step.file.path);
            }
            onStep?.(step);
          },
        },
      );
      return read;
    } catch (error) {
      if (!(error instanceof TooLongError) || current === undefined) throw error;
      const message = say(payload.words, 'review.read.too_long');
      const { path, size } = current;
      read.push({ path, size, reception: { kind: 'refused', why: 'unreadable', message } });
    }
  }
}

async function deskForms({ policy, words, links, categories }: ReviewPayload): Promise<DeskForms> {
  return {
    policy: policy.id,
    forms: categories.map(({ form }) => form),
    titles: Object.fromEntries(categories.map(({ id, title }) => [id, title])),
    words,
    source: await loadPageSource(policy, words, links.templates),
  };
}
