import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { InputError } from './command.ts';

/** Writes a file and the folders above it; throws an InputError where it can't be. */
export async function saveFile(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch {
    throw new InputError([`${file}：写不进去，请换一个位置`]);
  }
}

/** A file that is there, and what is to stand in it. */
export interface ChangedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Writes all of the files or none: where one can't be written, they get back what they had. */
export async function saveChanges(files: readonly ChangedFile[]): Promise<void> {
  const begun: ChangedFile[] = [];
  try {
    for (const changed of files) {
      begun.push(changed);
      await saveFile(changed.file, changed.after);
    }
  } catch (error) {
    // The one that couldn't be written may be cut short; that it can't be, is told already.
    await Promise.allSettled(begun.map(({ file, before }) => writeFile(file, before)));
    throw error;
  }
}
