import { InputError } from '../command.ts';
import { scan } from './workbook.ts';
import type { ShownSheet } from './workbook.ts';

/** Room of a sheet, blank cells and all: the library lays out every one. */
const mostCells = 500_000;

/** Both from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

interface KeptValue extends Place {
  readonly raw: string;
  /** Undefined for a format that isn't read. */
  readonly format: string | undefined;
  /** What it shows, where no format decides it. */
  readonly text?: string;
}

/** What the library says nothing of. */
export interface Marks {
  /** Numbers, days, and cells that show a mistake of their formula. */
  readonly values: readonly KeptValue[];
  /** Formulas that no program has worked out yet. */
  readonly open: readonly Place[];
  /** Rows that a merge covers, each by the first cell that shows what stands elsewhere. */
  readonly merged: readonly Place[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

export function readMarks(file: string, { xml, formats }: ShownSheet): Marks {
  const values: KeptValue[] = [];
  const open: Place[] = [];
  const merged: Place[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  const filled = new Set<string>();
  const most = { row: 0, column: 0 };
  let cell:
    | (Place & {
        readonly style: number;
        readonly type: string;
        raw: string;
        isFormula: boolean;
        hasValue: boolean;
      })
    | undefined;
  let isValue = false;
  scan(xml, {
    open: (name, attributes) => {
      const { r = '', t = 'n', s = '0', hidden = '' } = attributes;
      if (/^(?:1|true)$/.test(hidden)) {
        if (name === 'row') hiddenRows.push(Number(r) - 1);
        const { min = '0', max = '0' } = attributes;
        if (name === 'col') hiddenColumns.push({ first: Number(min) - 1, last: Number(max) - 1 });
      }
      if (name === 'mergeCell')
        for (const covered of mergedIn(attributes['ref'] ?? '', filled, most.row)) {
          merged.push(covered);
          // Merges don't overlap: a sheet has no more rows of them than cells.
          if (merged.length > mostCells) refuseSize(file, most);
        }
      const place = name === 'c' ? placeOf(r) : undefined;
      if (name === 'c' && place === undefined) {
        const advice = '请用 Excel 或 WPS 打开它、另存一次，再用另存的文件';
        throw new InputError([
          `${file}：单元格没有写明位置，或写得不对（多见于软件直接导出的表格），${advice}`,
        ]);
      }
      if (place !== undefined) {
        most.row = Math.max(most.row, place.row + 1);
        most.column = Math.max(most.column, place.column + 1);
        if (!(most.row * most.column <= mostCells)) refuseSize(file, most);
        cell = { ...place, style: Number(s), type: t, raw: '', isFormula: false, hasValue: false };
      }
      if (cell !== undefined && name === 'f') cell.isFormula = true;
      if (cell !== undefined && /^(?:v|is)$/.test(name)) cell.hasValue = true;
      isValue = name === 'v';
    },
    text: (text) => {
      if (isValue && cell !== undefined) cell.raw += text;
    },
    close: (name) => {
      isValue = false;
      if (name !== 'c' || cell === undefined) return;
      const { row, column, type, raw, style, isFormula, hasValue } = cell;
      cell = undefined;
      if (raw !== '' || (hasValue && type === 'inlineStr')) filled.add(`${row} ${column}`);
      // A formula whose text is empty has that as its value.
      if (isFormula && raw === '' && !(type === 'str' && hasValue)) open.push({ row, column });
      if (raw === '' || !/^[ned]$/.test(type)) return;
      if (type === 'd') {
        const text = raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
        values.push({ row, column, raw: '0', format: undefined, text });
        return;
      }
      const isNumber = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(raw);
      // #N/A and the like show themselves.
      if (isNumber) values.push({ row, column, raw, format: formats[style] });
      else values.push({ row, column, raw: '0', format: undefined, text: raw });
    },
  });
  return { values, open, merged, hiddenRows, hiddenColumns };
}

/** The rows below the head whose cells a merge of something covers: each by its first such cell. */
function mergedIn(range: string, filled: ReadonlySet<string>, rows: number): readonly Place[] {
  const [from = '', to = ''] = range.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  if (first === undefined || last === undefined) return [];
  if (!filled.has(`${first.row} ${first.column}`)) return [];
  const end = Math.min(last.row, rows - 1);
  return Array.from(
    { length: Math.max(0, end - first.row + 1) },
    (_, at) => first.row + at,
  ).flatMap((row) => {
    const column = row === first.row ? first.column + 1 : first.column;
    return row === 0 || column > last.column ? [] : [{ row, column }];
  });
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
