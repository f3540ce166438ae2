import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

import type { Handed } from '../compose/index.ts';
import { InputError } from './command.ts';

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
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch {
    throw new InputError([`${path}：打不开这个文件`]);
  }
  if (!isFolder) return [await handed(path, basename(path))];
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const root = basename(path);
  return Promise.all(
    files.map((file) => handed(file, `${root}/${relative(path, file).split(sep).join('/')}`)),
  );
}

async function handed(file: string, path: string): Promise<HandedFile> {
  const { size } = await stat(file);
  return {
    file,
    path,
    size,
    read: async () => {
      try {
        return new Uint8Array(await readFile(file));
      } catch {
        return undefined;
      }
    },
  };
}
