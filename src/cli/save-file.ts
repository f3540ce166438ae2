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
