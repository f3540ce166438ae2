import { readFile } from 'node:fs/promises';

import Papa from 'papaparse';
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

/** The rows of a .csv; quotes that don't pair are the author's mistake. */
function parseCsv(text: string): readonly (readonly string[])[] {
  // One kind of line end: programs mix them, and only the first is looked for.
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: ',', newline: '\n' });
  const [error] = errors;
  if (error !== undefined) {
    throw new InputError([`第 ${(error.row ?? 0) + 1} 行：引号没有成对`]);
  }
  return data;
}
