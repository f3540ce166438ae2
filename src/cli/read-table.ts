import { readFile } from 'node:fs/promises';

import { readSheet } from 'read-excel-file/node';

import { InputError } from './command.ts';

/** The rows of the first sheet, or of a .csv, as text; InputError where it can't be read. */
export async function readTable(file: string): Promise<readonly (readonly string[])[]> {
  if (/\.csv$/i.test(file)) return parseCsv(decode(await readFile(file)));
  try {
    const rows = await readSheet(file);
    return rows.map((row) => row.map(cellText));
  } catch {
    throw new InputError([`${file}：打不开这个表格，请另存为 .xlsx 再试`]);
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** UTF-8, or GB 18030 as Excel in Chinese saves it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Fields by comma; in quotes commas and line ends are text, and "" is a quote (RFC 4180). */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\r|\n|$)/y;
  const source = text.replace(/^\uFEFF/, '');
  while (pattern.lastIndex < source.length) {
    const [, raw = '', end = ''] = pattern.exec(source) ?? [];
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replace(/""/g, '"') : raw);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
    if (end === '' && pattern.lastIndex < source.length) {
      throw new InputError([`第 ${rows.length + 1} 行：引号没有成对`]);
    }
  }
  // A comma at the very end leaves one more, empty field.
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}
