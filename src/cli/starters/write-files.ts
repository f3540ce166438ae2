import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { InputError } from '../command.ts';
import { saveFile } from '../save-file.ts';

/** Writes starter files below `root`; refuses to touch any file that is there already. */
export async function writeFiles(
  root: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const names = Object.keys(files);
  const taken = names.filter((name) => existsSync(join(root, name)));
  if (taken.length > 0) throw new InputError(taken.map((name) => `${name}：已经有了，没有改动`));
  for (const [name, text] of Object.entries(files)) {
    await saveFile(join(root, name), text);
  }
  return names;
}
