import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { runCommandLine } from '../../src/cli/run-command-line.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in this process, as `npm run -s shenbao -- …` does in its own. */
export async function run(args: readonly string[], root = projectRoot): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    root,
    dist: join(root, 'dist'),
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** As if a person had put the notice's words for the starter's examples. */
export function takeOffMarks(root: string, file: string): void {
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('【待填】', ''));
}

/** A file with this text in a folder of its own. */
export function fileWith(text: string, name = 'facts.json'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'shenbao-')), name);
  writeFileSync(file, text);
  return file;
}
