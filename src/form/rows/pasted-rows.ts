import { finish } from '../../base/index.ts';
import type { Steps } from '../../base/index.ts';
import { convertAmount } from '../../rules/index.ts';
import type { AnswerRow } from '../../rules/index.ts';
import type { Column } from '../field.ts';
import { plainHeading, unitOfHeading } from '../heading.ts';
import { kindOf, unitOf } from '../kinds.ts';
import type { Reading } from '../kinds/reading.ts';
import { mostInAnswer, readShown } from '../answers/read-answer.ts';
import { readNumbering } from './numbering.ts';

/** Rows that were copied out of a spreadsheet, and what became of all that was copied. */
export interface PastedRows {
  readonly rows: readonly AnswerRow[];
  /** Which column each heading, or column by its number, goes to. */
  readonly taken: readonly { readonly heading: string; readonly column: Column }[];
  /** Cells that are none of their column's kind; they stand in `rows` as they were typed. */
  readonly unread: readonly {
    readonly row: number;
    readonly column: Column;
    readonly text: string;
    readonly issue: Extract<Reading, { kind: 'issue' }>;
  }[];
  /** Headings, or numbers of columns, that found no place. */
  readonly ignored: readonly string[];
  /** Lines that are no rows: a title above the headings, 合计 below; each by its first words. */
  readonly leftOut: readonly string[];
}

/** Where a column of what was copied goes, and the unit its heading names in place of the own. */
interface Target {
  readonly column: Column;
  readonly unit?: string | undefined;
}

/**
 * Reads what Excel or WPS puts on the clipboard: tabs between cells, lines between rows, quotes
 * around cells that hold either. A row of the table's own headings gives the order, wherever it was
 * pasted; without one the columns are taken as they stand from column `from` on, computed ones and
 * a first column beside them left out.
 */
export function parsePastedRows(text: string, columns: readonly Column[], from = 0): PastedRows {
  return finish(readPastedRows(text, columns, from));
}

/** The same in steps, for tables of thousands of lines. */
export function* readPastedRows(
  text: string,
  columns: readonly Column[],
  from: number,
): Steps<PastedRows> {
  const lines = readCells(text).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const headers = lines.slice(0, 3).map((cells) => readHeader(cells, columns));
  const headAt = headers.findIndex((header) => header !== undefined);
  const head = lines[headAt] ?? [];
  const listed = lines.slice(headAt + 1);
  const rows = listed.slice(0, lastRow(listed) + 1);
  const found = headers[headAt];
  const units = found === undefined ? undefined : unitsBelow(rows[0], found);
  const isNoRow = (cells: readonly string[], at: number): boolean =>
    isTotal(cells) || (units !== undefined && at === 0) || isHeadAgain(cells, head);
  const body = rows.filter((cells, at) => !isNoRow(cells, at));
  const order =
    units ??
    inUnit(found, head, lines.slice(0, Math.max(0, headAt))) ??
    byPosition(body, columns.slice(from));
  const used = [...order.keys()].filter((at) => body.some((cells) => isFilled(cells[at])));
  const beyond = Math.max(0, ...body.map((cells) => cells.length));
  const nameOf = (at: number): string =>
    isFilled(head[at]) ? firstWords([head[at] ?? '']) : String(at + 1);
  const ignored = Array.from({ length: Math.max(beyond, head.length) }, (_, at) => at)
    .filter((at) => order[at] === undefined && !isNumbering(head[at] ?? ''))
    .filter((at) => [head, ...body].some((cells) => isFilled(cells[at])))
    .map(nameOf);
  const taken = used.flatMap((at) => {
    const column = order[at]?.column;
    return column === undefined || column.change !== undefined
      ? []
      : [{ heading: nameOf(at), column }];
  });
  const left = [
    ...lines.slice(0, Math.max(0, headAt)),
    ...rows.filter(isNoRow),
    ...listed.slice(rows.length),
  ];
  const read = yield* readBody(body, order);
  return { ...read, taken, ignored, leftOut: left.map(firstWords) };
}

function* readBody(
  body: readonly (readonly string[])[],
  order: readonly (Target | undefined)[],
): Steps<Pick<PastedRows, 'rows' | 'unread'>> {
  const unread: PastedRows['unread'][number][] = [];
  const rows: AnswerRow[] = [];
  for (const [at, cells] of body.entries()) {
    if (at % 40 === 39) yield;
    const entries = cells.flatMap((cell, index): readonly [string, AnswerRow[string]][] => {
      const { column, unit } = order[index] ?? {};
      if (column === undefined || column.change !== undefined) return [];
      const reading = readShown(column, cell, unit);
      if (reading.kind === 'blank') return [];
      // No column is a table, so its answer fits a cell.
      if (reading.kind === 'answer') return [[column.id, reading.answer as AnswerRow[string]]];
      // More than a cell has room for stays where it was copied, which is told.
      const text = cell.trim().slice(0, mostInAnswer);
      unread.push({ row: at, column, text, issue: reading });
      return [[column.id, text]];
    });
    rows.push(Object.fromEntries(entries));
  }
  return { rows, unread };
}

/** The last line that is one of the list: what stands below it, each cell with its label, is a note. */
function lastRow(lines: readonly (readonly string[])[]): number {
  const isNote = (cells: readonly string[]): boolean =>
    cells.length > 1 &&
    cells.every((cell) => !isFilled(cell) || /^\s*[\u4e00-\u9fff]{1,6}\s*[:：]\s*\S/.test(cell));
  let last = lines.length - 1;
  while (last > 0 && isNote(lines[last] ?? [])) last -= 1;
  return last;
}

/** The headings again, as on each page of a print. */
function isHeadAgain(cells: readonly string[], head: readonly string[]): boolean {
  return head.length > 0 && cells.every((cell, at) => cell.trim() === (head[at] ?? '').trim());
}

/** A line of units alone below the headings: each column with its own. */
function unitsBelow(
  cells: readonly string[] = [],
  order: readonly (Target | undefined)[],
): readonly (Target | undefined)[] | undefined {
  const isUnit = (cell: string, at: number): boolean => {
    const own = order[at] && unitOf(order[at].column);
    return own !== undefined && convertAmount('1', plainUnit(cell), own) !== undefined;
  };
  const isLine =
    cells.some(isFilled) && cells.every((cell, at) => !isFilled(cell) || isUnit(cell, at));
  if (!isLine) return undefined;
  return order.map(
    (target, at) =>
      target && { ...target, unit: isFilled(cells[at]) ? plainUnit(cells[at] ?? '') : target.unit },
  );
}

function plainUnit(cell: string): string {
  return cell.replace(/[()（）]/g, '').trim();
}

/** 单位：元 above the headings holds for every column that names none itself and can be in it. */
function inUnit(
  order: readonly (Target | undefined)[] | undefined,
  head: readonly string[],
  above: readonly (readonly string[])[],
): readonly (Target | undefined)[] | undefined {
  const said = above.flat().join('\n');
  const [, unit] = /单位\s*[:：]\s*([^\s:：（）()，,；;、]{1,6})/.exec(said) ?? [];
  if (unit === undefined) return order;
  return order?.map((target, at) => {
    const own = target && unitOf(target.column);
    if (target === undefined || own === undefined || target.unit !== undefined) return target;
    const isOpen = head[at]?.includes(own) !== true;
    return isOpen && convertAmount('1', unit, own) !== undefined ? { ...target, unit } : target;
  });
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function firstWords(cells: readonly string[]): string {
  return cells.find(isFilled)?.trim() ?? '';
}

/** A line that adds the others up, by its first words: it would count everything twice. */
export function isTotal(cells: readonly string[]): boolean {
  return /^(?:(?:本页|累计|以上)?(?:合计|小计|总计|共计|总和|平均值?)|[合共]计?(?=\d))(?:\d+\D)?(?:[（(].*[）)])?[:：]?$/.test(
    firstWords(cells).replace(/\s+/g, ''),
  );
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

/** The columns by the headings of a line; undefined where it is no line of headings. */
function readHeader(
  cells: readonly string[],
  columns: readonly Column[],
): readonly (Target | undefined)[] | undefined {
  const used = new Set<Column>();
  const found = cells.map((cell): Target | undefined => {
    const heading = plainHeading(cell);
    if (heading === '') return undefined;
    const column = columns.find(
      (one) =>
        !used.has(one) &&
        [one.label, ...(one.aliases ?? [])].some((name) => plainHeading(name) === heading),
    );
    if (column === undefined) return undefined;
    used.add(column);
    return { column, unit: unitOfHeading(cell, column) };
  });
  const known = found.filter((target) => target !== undefined).length;
  const written = cells.filter((cell) => cell.trim() !== '' && !isNumbering(cell)).length;
  const isHead = known >= 2 ? known * 2 >= written : known === 1 && written === 1;
  return isHead ? found : undefined;
}

function byPosition(
  body: readonly (readonly string[])[],
  columns: readonly Column[],
): readonly (Target | undefined)[] {
  const typed = columns.filter(({ change }) => change === undefined);
  const width = Math.max(0, ...body.map((cells) => cells.length));
  const isShifted = isBeside(body, width, typed);
  const rest = width - (isShifted ? 1 : 0);
  const order = (rest === columns.length ? columns : typed).map((column) => ({ column }));
  return isShifted ? [undefined, ...order] : order;
}

/** Enough to see by which way of reading more of them fit. */
const linesLookedAt = 20;

/**
 * Whether the first column is none of the table's own: where the others fit better without it, and it
 * is one more than the table has, blank, or numbers the lines. Figures that run by chance, years say,
 * stay.
 */
function isBeside(
  body: readonly (readonly string[])[],
  width: number,
  typed: readonly Column[],
): boolean {
  const [first] = typed;
  if (first === undefined) return false;
  const cells = body.map(([cell = '']) => cell);
  // A line of headings that nobody knows may stand above.
  const numbering =
    readNumbering(cells) ?? (cells.length > 2 ? readNumbering(cells.slice(1)) : undefined);
  const isSure = numbering?.isMarked === true || numbering?.first === 1;
  const isMore = width > typed.length;
  const mayBe = isMore || isSure || (numbering?.count ?? 0) > 1 || !cells.some(isFilled);
  if (!mayBe) return false;
  const lines = body.slice(0, linesLookedAt);
  const wrong = (skipped: number): number =>
    lines
      .flatMap((line) => typed.map((column, at) => readShown(column, line[at + skipped] ?? '')))
      .filter(({ kind }) => kind === 'issue').length;
  const [kept, dropped] = [wrong(0), wrong(1)];
  if (dropped !== kept) return dropped < kept;
  if (numbering === undefined || !isMore) return false;
  return isSure || (numbering.count > 1 && kindOf(first).shape !== 'number');
}

function isNumbering(cell: string): boolean {
  return /^(序号?|编号|no\.?|№|\d+)$/i.test(cell.trim());
}
