import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

import type { Handed } from '../compose/index.ts';
import { InputError } from './command.ts';
import { explainUnopened, findInput } from './read-input.ts';

/** A file handed in, and where it lies on the disk. */
interface HandedFile extends Handed {
  readonly file: string;
}

/** Every file of these files and folders, their paths as a reviewer would drop them. */
export async function listHanded(paths: readonly string[]): Promise<readonly HandedFile[]> {
  const lists = await Promise.all(paths.map(listOne));
  return lists.flat();
}

async function listOne(path: string): Promise<readonly HandedFile[]> {
  const { isFolder } = await findInput(path);
  if (!isFolder) return [await handed(path, basename(path))];
  const names = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      throw new InputError([`${path}：${explainUnopened(error)}`]);
    },
  );
  // A link that leads to no file is no less handed in: that it can't be read is told with the others.
  const files = names
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const root = basename(path);
  return Promise.all(
    files.map((file) => handed(file, `${root}/${relative(path, file).split(sep).join('/')}`)),
  );
}

async function handed(file: string, path: string): Promise<HandedFile> {
  const found = await stat(file).catch(() => undefined);
  // What a pipe or a device gives may have no end; a folder that a link leads to may hold itself.
  if (found?.isFile() !== true)
    return { file, path, size: 0, read: () => Promise.resolve(undefined) };
  return {
    file,
    path,
    size: found.size,
    read: async () => {
      try {
        return new Uint8Array(await readFile(file));
      } catch {
        return undefined;
      }
    },
  };
}
