import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { isLeftBehind, readBytes } from './content-path.ts';

/** A file of a policy that speaks of its text, or to readers. */
export interface SpokenFile {
  /** Path from the root. */
  readonly file: string;
  readonly text: string;
}

/** The YAML and Markdown of a policy's folder but its official text and its READMEs, by their names. */
export async function readSpoken(root: string, policy: string): Promise<readonly SpokenFile[]> {
  const folder = `content/policies/${policy}`;
  const names = await readdir(join(root, folder), { recursive: true });
  const spoken = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(yaml|md)$/.test(name) && !name.split('/').some(isLeftBehind))
    .filter((name) => name !== 'text.md' && !name.endsWith('README.md'))
    .sort();
  const files = await Promise.all(
    spoken.map(async (name) => {
      const file = `${folder}/${name}`;
      // What can't be read is told by whoever checks the policy.
      const bytes = await readBytes(join(root, file)).catch(() => undefined);
      return bytes === undefined
        ? []
        : [{ file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }];
    }),
  );
  return files.flat();
}
