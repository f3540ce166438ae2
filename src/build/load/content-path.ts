import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file or folder directly under another. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

const leftBehind = /^\.|^~\$|~$|^Thumbs\.db$|^desktop\.ini$/i;

/** What systems and editors leave behind: no author's file. */
export function isLeftBehind(name: string): boolean {
  return leftBehind.test(name);
}

/** What stands directly under `folder` (a path from `root`), sorted; empty when it is not there. */
export async function listEntries(root: string, folder: string): Promise<readonly Entry[]> {
  try {
    const names = (await readdir(join(root, folder))).filter((name) => !isLeftBehind(name));
    return await Promise.all(
      names.sort().map(async (name) => {
        // A link to nothing is a file that can't be read, which is said when it is read.
        const found = await stat(join(root, folder, name)).catch(() => undefined);
        return { name, isFolder: found?.isDirectory() === true };
      }),
    );
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) return [];
    throw error;
  }
}

/** Names of the folders directly under `folder`. */
export async function listFolders(root: string, folder: string): Promise<readonly string[]> {
  const entries = await listEntries(root, folder);
  return entries.flatMap(({ name, isFolder }) => (isFolder ? [name] : []));
}

/** Names of the files directly under `folder`. */
export async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  const entries = await listEntries(root, folder);
  return entries.flatMap(({ name, isFolder }) => (isFolder ? [] : [name]));
}

/** A pipe or a device: what is read of it may have no end. */
export class NoFileError extends Error {
  override name = 'NoFileError' as const;
}

/** The bytes of a file of content/ or templates/. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw new NoFileError(path);
  return readFile(path);
}
