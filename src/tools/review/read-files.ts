import { say } from '../../base/index.ts';
import type { Watch } from '../../browser/index.ts';
import { breathe, FailedWorkError, TooLongError } from '../../browser/index.ts';
import { ownPaths, withoutLitter } from '../../compose/index.ts';
import type { DeskForms, HandedStep, ReadFile } from '../../compose/index.ts';
import { loadPageSource } from '../work/load-page-source.ts';
import { readingPatience, tasks } from '../work/tasks.ts';
import type { ReviewPayload } from './payload.ts';

/** A file as it was chosen or dropped, or the bytes of one. */
export interface FileToRead {
  readonly path: string;
  /** Absent where it can't be read. */
  readonly content?: Blob | Uint8Array;
}

export type ReadingWatch = Pick<Watch<never>, 'onHere' | 'signal'> & {
  /** Told of each file before it is read: which of how many it is. */
  readonly onFile?: (path: string, number: number, of: number) => void;
};

interface FilesRead {
  readonly read: readonly ReadFile[];
  /** How many of the files were not read to their end. */
  readonly left: number;
  /** Why, where it was not all of them: the visitor called it off, or the reader failed. */
  readonly failed?: Error;
}

/** From so many files on two are read at a time: two cores are usual. */
const leastForTwo = 8;

/**
 * Reads files off the page. One that doesn't end is given up with its sentence and the others go on;
 * where the reading ends before its time, what was read is there, and the rest is counted.
 */
export async function readFiles(
  files: readonly FileToRead[],
  payload: ReviewPayload,
  watch: ReadingWatch,
): Promise<FilesRead> {
  const all = withoutLitter(files);
  const desk = await deskForms(payload);
  const count = all.length < leastForTwo ? 1 : 2;
  let begun = 0;
  const lanes = await Promise.all(
    Array.from({ length: count }, async (_, lane) => {
      // To hand one worker its forms takes the page a moment; the next one's is another.
      if (lane > 0) await breathe();
      return readLane(
        all.filter((__, at) => at % count === lane),
        desk,
        {
          ...watch,
          onFile: (path, isNew) => {
            if (isNew) begun += 1;
            watch.onFile?.(path, begun, all.length);
          },
        },
      );
    }),
  );
  // As they were handed in, whichever was read first.
  const inOrder = lanes.flatMap(({ read }, lane) =>
    read.map(({ at, file }) => ({ at: at * count + lane, file })),
  );
  inOrder.sort((one, other) => one.at - other.at);
  const failed = lanes.find((lane) => lane.failed !== undefined)?.failed;
  return {
    read: ownPaths(inOrder.map(({ file }) => file)),
    left: lanes.reduce((sum, { left }) => sum + left, 0),
    ...(failed === undefined ? {} : { failed }),
  };
}

interface LaneRead {
  /** With the place of the file that each is, or is in. */
  readonly read: readonly { readonly at: number; readonly file: ReadFile }[];
  readonly left: number;
  readonly failed?: Error;
}

/** Reads one after another. */
async function readLane(
  files: readonly FileToRead[],
  desk: DeskForms,
  {
    onFile,
    ...watch
  }: Omit<ReadingWatch, 'onFile'> & {
    readonly onFile: (path: string, isNew: boolean) => void;
  },
): Promise<LaneRead> {
  const read: { readonly at: number; readonly file: ReadFile }[] = [];
  let begun = 0;
  for (;;) {
    let current: Extract<HandedStep, { kind: 'reading' }> | undefined;
    // Whoever comes next, where a worker fails, goes on behind what it read.
    const done = read.map(({ file }) => file.path);
    const before = read.length;
    const onStep = (step: HandedStep): void => {
      current = step.kind === 'reading' ? step : undefined;
      if (step.kind === 'reading') {
        onFile(step.path, step.number > begun);
        begun = Math.max(begun, step.number);
      } else {
        read.push({ at: begun - 1, file: step.file });
        done.push(step.file.path);
      }
    };
    try {
      const task = { files, done, desk };
      await tasks.receiveFiles(task, { ...watch, patience: readingPatience, onStep });
      return { read, left: 0 };
    } catch (error) {
      const isLong = error instanceof TooLongError;
      const isFailed = error instanceof FailedWorkError;
      if (isFailed && current === undefined && read.length > before) continue;
      if (!(isLong || isFailed) || current === undefined) {
        const failed = error instanceof Error ? error : new Error(String(error));
        // Of an archive nobody knows which file is its last.
        const last = files[begun - 1]?.path;
        const isOpen = last !== undefined && !read.some(({ file }) => file.path === last);
        return { read, left: files.length - begun + (isOpen ? 1 : 0), failed };
      }
      const message = say(desk.words, `review.read.${isLong ? 'too_long' : 'unreadable'}`);
      const { path, size } = current;
      const reception = { kind: 'refused', why: 'unreadable', message } as const;
      read.push({ at: begun - 1, file: { path, size, reception } });
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
