import { readFile, stat } from 'node:fs/promises';

import { decodeText } from '../base/index.ts';
import { InputError } from './command.ts';

const megabyte = 1_000_000;
/** Lists and drafts with their pictures; what is larger is something else. */
const mostBytes = 60 * megabyte;

/** The bytes of a file somebody named; an InputError where it can't be opened or is no sane size. */
export async function readInput(file: string): Promise<Uint8Array> {
  let size: number;
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new TypeError(file);
    size = found.size;
  } catch {
    throw new InputError([`${file}：打不开这个文件`]);
  }
  if (size > mostBytes) {
    const megabytes = Math.ceil(size / megabyte);
    throw new InputError([
      `${file}：文件有 ${megabytes} MB，超过 ${mostBytes / megabyte} MB，没有打开`,
    ]);
  }
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new InputError([`${file}：打不开这个文件`]);
  }
}

/** The text of such a file, as Chinese programs save one; an InputError where signs would be lost. */
export async function readInputText(file: string): Promise<string> {
  const bytes = await readInput(file);
  const text = decodeText(bytes);
  if (text !== undefined) return text;
  // No text at all: whoever wanted one says what it should have been.
  if (bytes.includes(0)) return new TextDecoder().decode(bytes);
  throw new InputError([`${file}：文字编码读不懂，请另存为 UTF-8`]);
}
