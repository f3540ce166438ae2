import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

import { dropInvisible } from '../../base/index.ts';
import { NoFileError, readBytes } from './content-path.ts';
import type { Report } from './source.ts';

/** What a file says; `broken` is reported where it was read. */
export type ReadText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' | 'broken' };

/** The longest policy's text is a hundredth of this. */
const mostBytes = 5_000_000;

/** `【待填】`: a starter's mark on what nobody has put in the notice's words yet. */
const placeholder = /【待填[^】]*】/g;

/** The sentence of a file that is not there; what only follows from a misspelt name is known by it. */
export const missingFile = '没有这个文件';

/**
 * Reads `file` (a path from `root`) as UTF-8, without its byte order mark. An encoding that is
 * another, an empty file and a starter's marks are reported; the marks are taken off.
 */
export async function readText(root: string, file: string, report: Report): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(join(root, file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const isLink = await lstat(join(root, file)).then(
      () => true,
      () => false,
    );
    if (!isLink && (code === 'ENOENT' || code === 'ENOTDIR')) return { kind: 'missing' };
    const message =
      code === 'EISDIR'
        ? '这是文件夹，应是一个文件'
        : code === 'ENOENT'
          ? '这是一个失效的链接（快捷方式），它指的文件不在了：请放上文件本身'
          : code === 'ELOOP'
            ? '这是一个绕成了圈的链接（快捷方式），打不开：请放上文件本身'
            : error instanceof NoFileError
              ? '这不是文件（是设备或管道）：请放上文件本身'
              : `读不出这个文件（${code}）`;
    report({ file, message, severity: 'error' });
    return { kind: 'broken' };
  }
  const broken = (message: string, line?: number): ReadText => {
    report({ file, ...(line === undefined ? {} : { line }), message, severity: 'error' });
    return { kind: 'broken' };
  };
  if (bytes.length > mostBytes)
    return broken('文件超过 5 MB，不像内容文件：请核对放的是不是别的文件');
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return broken(`编码是 ${wide}，${saveAgain}`, 1);
  const text = decode(bytes);
  if (text === undefined) {
    return broken(`编码不是 UTF-8（像是 GBK），${saveAgain}`, firstForeignLine(bytes));
  }
  if (text.trim() === '') return broken('文件是空的：请写上内容，用不着就删去');
  return { kind: 'text', text: takeOffMarks(file, takeOffUnseen(file, text, report), report) };
}

const saveAgain = '请用记事本等打开，“另存为”里编码选 UTF-8';

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its byte order mark, or by the zeros that Latin letters have in it. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  return bytes.includes(0) ? 'UTF-16 或别的不是文字的格式' : undefined;
}

function firstForeignLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (decode(bytes.subarray(from, to)) === undefined) return line;
    from = to + 1;
  }
  return 1;
}

/** Signs that show nothing make two words that look alike two: told by their line, and taken off. */
function takeOffUnseen(file: string, text: string, report: Report): string {
  // Line ends of an old Mac, and a mark of the encoding that was put in twice, say nothing.
  const lines = text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const shown = lines.map(dropInvisible);
  const unseen = lines.flatMap((line, index) => (line === shown[index] ? [] : [index + 1]));
  const [line] = unseen;
  if (line === undefined) return lines.join('\n');
  const signs = Array.from(lines[line - 1] ?? '');
  const first = signs.findIndex((sign) => dropInvisible(sign) === '');
  const near = signs.slice(0, first).join('').trim().slice(-8);
  const place = near === '' ? '行首' : `“${near}”的后面`;
  const message = `第 ${unseen.join('、')} 行有看不见的字符（多半是从网页或聊天里复制来的），第 ${line} 行的在${place}：请删去重打`;
  report({ file, line, message, severity: 'error' });
  return shown.join('\n');
}

function takeOffMarks(file: string, text: string, report: Report): string {
  const lines = text.split('\n').flatMap((each, index) => {
    placeholder.lastIndex = 0;
    return placeholder.test(each) ? [index + 1] : [];
  });
  const [line] = lines;
  if (line === undefined) return text;
  const message = `起始文件的例子还没有换：第 ${lines.join('、')} 行的【待填】，请连同后面的例子换成通知里写的`;
  report({ file, line, message, severity: 'error' });
  return text.replace(placeholder, '');
}
