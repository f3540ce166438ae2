import { foldText } from '../base/index.ts';
import type { AnswerRow } from '../rules/index.ts';
import type { Column } from './field.ts';
import { readAnswer } from './read-answer.ts';

/** Rows that were copied out of a spreadsheet. */
export interface PastedRows {
  readonly rows: readonly AnswerRow[];
  /** Cells that are none of their column's kind; they stand in `rows` as they were typed. */
  readonly unread: readonly {
    readonly row: number;
    readonly column: string;
    readonly text: string;
  }[];
  /** Headings, or numbers of columns, that found no place. */
  readonly ignored: readonly string[];
}

/**
 * Reads what Excel or WPS puts on the clipboard: tabs between cells, lines between rows, quotes
 * around cells that hold either. A first row of the table's own headings gives the order; without
 * one the columns are taken as they stand, computed ones and a leading 序号 left out.
 */
export function parsePastedRows(text: string, columns: readonly Column[]): PastedRows {
  const lines = readCells(text).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const [first = []] = lines;
  const header = readHeader(first, columns);
  const body = header === undefined ? lines : lines.slice(1);
  const order = header ?? byPosition(body, columns);
  const ignored = first.flatMap((cell, index) => {
    if (order[index] !== undefined || cell.trim() === '') return [];
    if (isNumbering(cell)) return [];
    return [header === undefined ? String(index + 1) : cell.trim()];
  });
  const unread: PastedRows['unread'][number][] = [];
  const rows = body.map((cells, at) => {
    const entries = cells.flatMap((cell, index): readonly [string, AnswerRow[string]][] => {
      const column = order[index];
      if (column === undefined || column.change !== undefined || cell.trim() === '') return [];
      const reading = readAnswer(column, cell.trim());
      if (reading.kind === 'blank') return [];
      // No column is a table, so its answer fits a cell.
      if (reading.kind === 'answer') return [[column.id, reading.answer as AnswerRow[string]]];
      unread.push({ row: at, column: column.id, text: cell.trim() });
      return [[column.id, cell.trim()]];
    });
    return Object.fromEntries(entries);
  });
  return { rows, unread, ignored };
}

/**
 * Tab-separated values with quotes, as spreadsheets copy them. No library for CSV: Excel copies a
 * cell that merely begins with a quote as it is, and one would take the rest of the table for it.
 */
function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    const [whole = '', quoted, plain = ''] = match ?? [];
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    at += whole.length;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
  }
  return rows;
}

/** The columns by the headings of the first row; undefined where it is no row of headings. */
function readHeader(
  cells: readonly string[],
  columns: readonly Column[],
): readonly (Column | undefined)[] | undefined {
  const found = cells.map((cell) => {
    const heading = plainHeading(cell);
    if (heading === '') return undefined;
    return columns.find(({ label }) => plainHeading(label) === heading);
  });
  const known = found.filter((column) => column !== undefined).length;
  const written = cells.filter((cell) => cell.trim() !== '' && !isNumbering(cell)).length;
  return known >= 2 && known * 2 >= written ? found : undefined;
}

function byPosition(
  body: readonly (readonly string[])[],
  columns: readonly Column[],
): readonly (Column | undefined)[] {
  const typed = columns.filter(({ change }) => change === undefined);
  const width = Math.max(0, ...body.map((cells) => cells.length));
  // 序号 counts 1, 2, 3 down the first column.
  const isNumbered = body.every((cells, index) => cells[0]?.trim() === String(index + 1));
  const hasNumbering = isNumbered && width > typed.length;
  const rest = width - (hasNumbering ? 1 : 0);
  const order = rest === columns.length ? columns : typed;
  return hasNumbering ? [undefined, ...order] : order;
}

/** A heading without its unit, brackets and colons: 金额（万元） is 金额. */
function plainHeading(text: string): string {
  return foldText(text.replace(/[（(][^）)]*[）)]/g, '')).replace(/[:：*]/g, '');
}

function isNumbering(cell: string): boolean {
  return /^(序号|编号|no\.?|\d+)$/i.test(cell.trim());
}
