import { InputError } from '../command.ts';
import { readInput } from '../read-input.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Table } from './table.ts';

/** The first sheet of an .xlsx, or a .csv, as it shows; InputError where it can't be read. */
export async function readTable(file: string): Promise<Table> {
  const bytes = await readInput(file);
  if (/\.csv$/i.test(file)) return readCsv(file, bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new InputError([`${file}：这是旧版 .xls 或加了密码的表格，请另存为不加密的 .xlsx`]);
  }
  return readXlsx(file, bytes);
}
