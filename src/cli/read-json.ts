import { readFile } from 'node:fs/promises';

import { InputError } from './command.ts';

/** The data of a JSON file; an InputError says what is wrong with it. */
export async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new InputError([`${file}：打不开这个文件`]);
  }
  try {
    // Editors on Windows put a byte-order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new InputError([`${file}：不是 JSON（${reason}）`]);
  }
}
