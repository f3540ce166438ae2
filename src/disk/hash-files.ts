import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Deeper than any content: links that lead in a circle end here.
const deepest = 12;

function addFile(hash: Hash, path: string, name: string): void {
  const bytes = readFileSync(path);
  hash.update(`${name}\0${bytes.length}\0`).update(bytes);
}

function addFolder(hash: Hash, folder: string, name: string, depth: number): void {
  if (depth > deepest) throw new Error(`${folder} is too deep`);
  hash.update(`${name}/\0`);
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const below = `${name}/${entry.name}`;
    const found = entry.isSymbolicLink() ? statSync(path) : entry;
    if (found.isDirectory()) addFolder(hash, path, below, depth + 1);
    else if (found.isFile()) addFile(hash, path, below);
    // A pipe or a device may never come to an end.
    else throw new Error(`${path} is no file`);
  }
}

/**
 * One hash over these files and folders below `root`: names and bytes, whatever is missing as such.
 * Undefined where something can't be read.
 */
export function hashFiles(root: string, paths: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  try {
    for (const name of paths) {
      const path = join(root, name);
      const found = statSync(path, { throwIfNoEntry: false });
      if (found === undefined) hash.update(`${name}?\0`);
      else if (found.isDirectory()) addFolder(hash, path, name, 0);
      else addFile(hash, path, name);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
