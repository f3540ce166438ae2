import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { InputError } from './command.ts';

/**
 * Writes a file and the folders above it, whole or not at all: what stood there stays where the disk
 * is full. Throws an InputError where it can't be written.
 */
export async function saveFile(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await replaceFile(file, content);
  } catch (error) {
    throw new InputError([`${file}：写不进去${whyNot(error)}，请换一个位置`]);
  }
}

let drafts = 0;

async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  // A folder says so itself; a device has nothing to keep.
  if (found !== undefined && !found.isFile()) return writeFile(file, content);
  const target = found === undefined ? file : await realpath(file);
  drafts += 1;
  const draft = join(dirname(target), `.shenbao-${process.pid}-${drafts}`);
  try {
    await writeFile(draft, content);
    if (found !== undefined) await chmod(draft, found.mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘满了',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '那里只能读',
  EISDIR: '那是一个文件夹',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EEXIST: '路径里有一段是文件，不是文件夹',
  ENAMETOOLONG: '名字太长',
  ELOOP: '链接绕成了圈',
};

function whyNot(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  return reason === undefined ? '' : `（${reason}）`;
}

/** Throws where a file to be written would take the place of one that is read: nobody wants that. */
export async function refuseOverwriting(
  out: string,
  given: readonly (string | undefined)[],
): Promise<void> {
  // Into a folder, files go beside what is there.
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return;
  const target = await placeOf(out);
  for (const each of given)
    if (each !== undefined && (await placeOf(each)) === target)
      throw new InputError([`${out}：这是要读的文件，不能写在它上面，请换一个名字`]);
}

async function placeOf(file: string): Promise<string> {
  return realpath(file).catch(() => resolve(file));
}

/** A file that is there, and what is to stand in it. */
export interface ChangedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Writes all of the files or none: where one can't be written, the others get back what they had. */
export async function saveChanges(files: readonly ChangedFile[]): Promise<void> {
  const done: ChangedFile[] = [];
  try {
    for (const changed of files) {
      await saveFile(changed.file, changed.after);
      done.push(changed);
    }
  } catch (error) {
    await Promise.allSettled(done.map(({ file, before }) => saveFile(file, before)));
    throw error;
  }
}
