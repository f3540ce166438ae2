import { breathe, CalledOffError, serveTasks } from '../../browser/index.ts';
import type { Watch } from '../../browser/index.ts';
import { readHanded } from '../../compose/index.ts';
import type { DeskForms, HandedStep } from '../../compose/index.ts';
import { fetchRarer } from '../../rules/index.ts';

interface ReceivingTask {
  readonly files: readonly {
    readonly path: string;
    /** Absent where it can't be read. */
    readonly content?: Blob | Uint8Array;
  }[];
  /** Paths that were read before, or given up; grows as steps arrive, for who goes on with it. */
  readonly done: readonly string[];
  readonly desk: DeskForms;
}

/** Reads what strangers handed in, file by file, into archives: each result is a step. */
export async function work(
  { files, done, desk }: ReceivingTask,
  { onStep, signal }: Watch<HandedStep>,
): Promise<void> {
  await fetchRarer(desk.forms);
  const handed = files.map(({ path, content }) => ({
    path,
    size: content instanceof Uint8Array ? content.length : (content?.size ?? 0),
    read: () => bytesOf(content),
  }));
  await readHanded(handed, {
    desk,
    done: new Set(done),
    onStep: async (step) => {
      onStep?.(step);
      if (signal === undefined || step.kind !== 'reading') return;
      // On the page: whoever wants to stop it must be heard.
      await breathe();
      if (signal.aborted) throw new CalledOffError();
    },
  });
}

/** A file that was moved or is held by another program can't be read any more. */
async function bytesOf(content: Blob | Uint8Array | undefined): Promise<Uint8Array | undefined> {
  if (content instanceof Uint8Array) return content;
  try {
    return content && new Uint8Array(await content.arrayBuffer());
  } catch {
    return undefined;
  }
}

serveTasks(work);
