import Papa from 'papaparse';

import { decodeText } from '../../base/index.ts';
import { InputError } from '../command.ts';
import type { Table } from './table.ts';

/** The rows of a .csv; one with more or fewer cells than the head has shifted, and is told. */
export function readCsv(file: string, bytes: Uint8Array): Table {
  // One kind of line end: programs mix them, and only the first is looked for.
  const all = decode(file, bytes).replace(/\r\n?/g, '\n').replace(/\n$/, '');
  // The line by which Excel is told the separator is no row.
  const text = all.replace(/^sep=[,;\t]\n/i, '');
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', '\t', ';'].find((sign) => first.includes(sign)) ?? ',';
  if (delimiter !== ',' || /^[^,"]*，[^,"]*$/.test(first)) refuseSeparator(file, delimiter);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const [error] = errors;
  if (error !== undefined) {
    throw new InputError([`${file} 第 ${(error.row ?? 0) + 1} 行：引号没有成对`]);
  }
  return { rows: data, problems: shiftedRows(data) };
}

function refuseSeparator(file: string, delimiter: string): void {
  if (delimiter === '\t') return;
  const sign = delimiter === ',' ? '全角逗号“，”' : '分号“;”';
  throw new InputError([`${file} 第 1 行：各栏之间用的是${sign}，请改用半角逗号“,”`]);
}

/** Rows whose cells are not as many as the head's; blank ones behind the last are no one's. */
function shiftedRows(rows: readonly (readonly string[])[]): Table['problems'] {
  const [head = []] = rows;
  return rows.flatMap((cells, row) => {
    if (row === 0 || cells.every((cell) => cell.trim() === '')) return [];
    const extra = cells.findIndex((cell, at) => at >= head.length && cell.trim() !== '');
    if (extra >= 0) {
      const why = `表头只有 ${head.length} 栏，这一行有 ${cells.length} 栏：内容里的逗号要用引号括起来`;
      return [{ row, column: extra, why }];
    }
    if (cells.length >= head.length) return [];
    const why = `表头有 ${head.length} 栏，这一行只有 ${cells.length} 栏：没有内容的栏也要留逗号`;
    return [{ row, column: cells.length, why }];
  });
}

function decode(file: string, bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new InputError([`${file}：这是 Excel 表格，不是 CSV：请把文件名的结尾改为 .xlsx`]);
  }
  const text = decodeText(bytes);
  if (text !== undefined) return text;
  throw new InputError([`${file}：文字编码读不懂，请在 Excel 或 WPS 里另存为“CSV UTF-8”`]);
}
