import { readFile, stat } from 'node:fs/promises';

import { decodeText } from '../base/index.ts';
import { InputError } from './command.ts';

const megabyte = 1_000_000;
/** Lists and drafts with their pictures; what is larger is something else. */
const mostBytes = 60 * megabyte;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  ENOTDIR: '没有这个文件',
  EACCES: '没有权限打开这个文件',
  EPERM: '没有权限打开这个文件',
  ELOOP: '这个链接（快捷方式）绕成了圈，打不开',
  ENAMETOOLONG: '文件名太长，打不开',
};

/** Why what somebody named can't be had. */
export function explainUnopened(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? '打不开这个文件';
}

/** What stands at a path, a file or a folder; an InputError for nothing, a device or a pipe. */
export async function findInput(
  path: string,
): Promise<{ readonly isFolder: boolean; readonly size: number }> {
  const found = await stat(path).catch((error: unknown) => {
    throw new InputError([`${path}：${explainUnopened(error)}`]);
  });
  // A pipe or a device may never come to an end.
  if (!found.isFile() && !found.isDirectory())
    throw new InputError([`${path}：这不是文件（是设备或管道），没有打开`]);
  return { isFolder: found.isDirectory(), size: found.size };
}

/** The bytes of a file somebody named; an InputError where it can't be opened or is no sane size. */
export async function readInput(file: string): Promise<Uint8Array> {
  const { isFolder, size } = await findInput(file);
  if (isFolder) throw new InputError([`${file}：这是文件夹，要的是一个文件`]);
  if (size > mostBytes) {
    const megabytes = Math.ceil(size / megabyte);
    throw new InputError([
      `${file}：文件有 ${megabytes} MB，超过 ${mostBytes / megabyte} MB，没有打开`,
    ]);
  }
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new InputError([`${file}：${explainUnopened(error)}`]);
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
