import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Names directly under `folder` (a path from `root`), sorted; empty when there is no such folder. */
export async function listNames(root: string, folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(root, folder))).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
