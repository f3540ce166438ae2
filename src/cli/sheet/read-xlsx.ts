import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

import { InputError } from '../command.ts';
import { builtInFormat } from './number-format.ts';
import { showNumber } from './show-number.ts';
import type { Table } from './table.ts';

/** A workbook beyond this, unpacked, is no list of applications. */
const mostBytes = 100_000_000;
/** Room of a sheet, blank cells and all: the library lays out every one. */
const mostCells = 500_000;

/**
 * The first sheet of an .xlsx as what it shows. The library reads the texts; of numbers it gives what
 * is kept, so those are looked up with their formats: 0.455 that is shown as 45.5%.
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Table> {
  // Seventy modules, that no other command waits for.
  const { readSheet } = await import('read-excel-file/node');
  const numbers = readNumbers(file, bytes);
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(Buffer.from(bytes));
  } catch {
    throw new InputError([`${file}：打不开这个表格，请用 Excel 或 WPS 打开后另存为 .xlsx 再试`]);
  }
  const shown = rows.map((cells) => cells.map(textOf));
  const problems: Table['problems'][number][] = [];
  for (const { row, column, raw, format } of numbers) {
    const text = format === undefined ? undefined : showNumber(raw, format);
    // Rows and columns of mistakes alone are no rows to the library.
    while (shown.length <= row) shown.push([]);
    const cells = shown[row] ?? [];
    while (cells.length <= column) cells.push('');
    cells[column] = text ?? '';
    if (text !== undefined) continue;
    problems.push({ row, column, why: '这一格的数字格式读不懂，请改为“常规”“数值”或“日期”' });
  }
  return { rows: shown, problems };
}

function textOf(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'string' ? cell : '';
}

/** Both from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

interface KeptNumber extends Place {
  readonly raw: string;
  /** Undefined for a format that isn't read. */
  readonly format: string | undefined;
}

/** The numbers of the first sheet, and its cells that show a mistake of their formula. */
function readNumbers(file: string, bytes: Uint8Array): readonly KeptNumber[] {
  const parts = unpack(file, bytes);
  const formats = readFormats(parts['xl/styles.xml'] ?? '');
  const numbers: KeptNumber[] = [];
  const most = { row: 0, column: 0 };
  let cell: (Place & { readonly style: number; raw: string }) | undefined;
  let isValue = false;
  scan(firstSheet(file, parts), {
    open: (name, { r = '', t = 'n', s = '0' }) => {
      const place = placeOf(r);
      if (name === 'c' && place === undefined) {
        const advice = '请用 Excel 或 WPS 打开它、另存一次，再用另存的文件';
        throw new InputError([
          `${file}：单元格没有写明位置，或写得不对（多见于软件直接导出的表格），${advice}`,
        ]);
      }
      if (name === 'c' && place !== undefined) {
        most.row = Math.max(most.row, place.row + 1);
        most.column = Math.max(most.column, place.column + 1);
        if (!(most.row * most.column <= mostCells)) refuseSize(file, most);
        cell = t === 'n' || t === 'e' ? { ...place, style: Number(s), raw: '' } : undefined;
      }
      isValue = name === 'v';
    },
    text: (text) => {
      if (isValue && cell !== undefined) cell.raw += text;
    },
    close: (name) => {
      isValue = false;
      if (name !== 'c' || cell === undefined || cell.raw === '') return;
      const isNumber = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(cell.raw);
      // #N/A and the like show themselves.
      const format = isNumber ? formats[cell.style] : `"${cell.raw}"`;
      const { row, column } = cell;
      numbers.push({ row, column, raw: isNumber ? cell.raw : '0', format });
    },
  });
  return numbers;
}

function refuseSize(file: string, { row, column }: { row: number; column: number }): never {
  throw new InputError([
    `${file}：表格一直到第 ${row} 行、第 ${column} 栏都有内容，不像申报名单，没有读。请删去用不到的行和栏再试`,
  ]);
}

/** `C5` → row 4, column 2; undefined for what is no address (ECMA-376 part 1, 18.3.1.4). */
function placeOf(address: string): Place | undefined {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (row === '') return undefined;
  const column = Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

/** The format's code of each style of a cell. */
function readFormats(styles: string): readonly (string | undefined)[] {
  const codes = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  let isOfCells = false;
  scan(styles, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') codes.set(id, formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) formats.push(codes.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats.length > 0 ? formats : ['General'];
}

/** The XML of the sheet that stands first, as `readSheet` takes it. */
function firstSheet(file: string, parts: Readonly<Record<string, string>>): string {
  let id: string | undefined;
  const targets = new Map<string, string>();
  scan(parts['xl/workbook.xml'] ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) {
        const advice = '请把内容复制到新建的表格里再试';
        throw new InputError([`${file}：这个表格从 1904 年起算日期，${advice}`]);
      }
      if (name === 'sheet') id ??= attributes['r:id'];
    },
  });
  scan(parts['xl/_rels/workbook.xml.rels'] ?? '', {
    open: (_, { Id = '', Target = '' }) =>
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`),
  });
  return parts[targets.get(id ?? '') ?? ''] ?? '';
}

function unpack(file: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  try {
    let size = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    if (size > mostBytes) throw new RangeError(file);
    const found = unzipSync(bytes, {
      filter: ({ name }) =>
        /^xl\/(?:workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(
          name,
        ),
    });
    return Object.fromEntries(
      Object.entries(found).map(([name, content]) => [name, strFromU8(content)]),
    );
  } catch {
    throw new InputError([`${file}：打不开这个表格，请用 Excel 或 WPS 打开后另存为 .xlsx 再试`]);
  }
}

interface Scanning {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** One pass over a part; what breaks its XML is the library's to tell. */
function scan(xml: string, { open, text, close }: Scanning): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  const local = (name: string): string => name.replace(/^.*:/, '');
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  parser.on('error', () => undefined);
  parser.write(xml).close();
}
