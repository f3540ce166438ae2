import {
  blankOf,
  normaliseLabel,
  inUnit,
  statedUnit,
  withoutUnit,
  bodyCells,
  isHeadAgain,
} from '../labels/index.ts';
import type { ShapeColumn, ShapeRow, TablePlace } from '../labels/index.ts';
import { cellText } from '../story/index.ts';
import type { Cell, Paragraph, Row } from '../story/index.ts';
import { applyEdits } from './edits.ts';
import { editsFor } from './form-part.ts';
import type { FormPart, PlacedText } from './form-part.ts';
import type { WriteFailure, Written } from './write-value.ts';

type BodyCells = readonly { readonly column: ShapeColumn; readonly cell: Cell }[];

interface BlankRow {
  readonly row: Row;
  readonly cells: BodyCells;
}

/** The empty rows below a table's head; the first stretch of them. */
function blankRows(place: TablePlace): readonly BlankRow[] {
  const blanks: BlankRow[] = [];
  for (let index = place.firstRow; index < place.grid.table.rows.length; index += 1) {
    if (isHeadAgain(place, index)) continue;
    const cells = bodyCells(place, index);
    const row = place.grid.table.rows[index];
    if (cells === undefined || row === undefined) break;
    const isBlank =
      cells.every(({ cell }) => cell.rowSpan === 1 && blankOf(cell)?.kind === 'span') &&
      row.cells.every((cell) => isOurs(cells, cell) || /^[\s\d.、…]*$/.test(cellText(cell)));
    if (isBlank) blanks.push({ row, cells });
    else if (blanks.length > 0) break;
  }
  return blanks;
}

/**
 * Writes rows into the empty ones, and adds rows like the last where they are too few. Undefined
 * where there is no empty row; a reason where there is no empty row, or a figure cannot be given in its column's unit.
 */
export function writeRows(
  part: FormPart,
  place: TablePlace,
  rows: readonly ShapeRow[],
  caption: string | undefined,
): Written | WriteFailure {
  const blanks = blankRows(place);
  const last = blanks[blanks.length - 1];
  if (last === undefined || rows.length === 0) return 'no-room';
  const printed = rows.map((row) => printedRow(place, last, row, caption));
  if (printed.some((row) => row === undefined)) return 'unit';
  const whole = printed.filter((row) => row !== undefined);
  const texts = blanks.flatMap((blank, index) => rowTexts(blank, whole[index] ?? {}));
  const added = whole
    .slice(blanks.length)
    .map((row, order) => cloneRow(part, last, row, order + 1));
  if (added.length === 0) return { texts, edits: [] };
  if (last.row.cells.some((cell) => cell.rowSpan > 1) || last.row.hasContinuations)
    return 'no-room';
  const { end } = last.row;
  return { texts, edits: [{ start: end, end, text: added.join('') }] };
}

/** The row's texts in the units of their columns; a figure without a stated one takes its own along. */
function printedRow(
  place: TablePlace,
  { cells }: BlankRow,
  row: ShapeRow,
  caption: string | undefined,
): ShapeRow | undefined {
  const printed: Record<string, string> = {};
  for (const { column, cell } of cells) {
    const text = row[column.id] ?? '';
    const blank = blankOf(cell);
    const said = (blank?.kind === 'span' ? blank.unit : undefined) ?? headUnit(place, column);
    const unit = statedUnit(said, caption, column.unit);
    const inTheirs = text === '' || unit === undefined ? text : inUnit(text, column.unit, unit);
    if (inTheirs === undefined) return undefined;
    printed[column.id] = unit === undefined ? withOwnUnit(text, column) : inTheirs;
  }
  return printed;
}

function withOwnUnit(text: string, { unit }: ShapeColumn): string {
  if (unit === undefined || !/^-?\d[\d,.]*$/.test(withoutUnit(text, unit))) return text;
  return unit === '%' ? `${withoutUnit(text, unit)}%` : `${withoutUnit(text, unit)} ${unit}`;
}

function rowTexts(blank: BlankRow, row: ShapeRow): readonly PlacedText[] {
  return blank.cells.flatMap(({ column, cell }) => {
    const text = row[column.id] ?? '';
    const span = blankOf(cell);
    if (text === '' || span?.kind !== 'span') return [];
    return [{ ...span, text }];
  });
}

/** A copy of a row, filled, under the next number; its ids go, because ids occur once. */
function cloneRow(part: FormPart, like: BlankRow, row: ShapeRow, order: number): string {
  const numbers = like.row.cells
    .filter((cell) => !isOurs(like.cells, cell))
    .flatMap((cell) => nextNumber(cell, order));
  const { start, end } = like.row;
  const inside = editsFor(part, [...rowTexts(like, row), ...numbers]).filter(
    (edit) => edit.start >= start && edit.end <= end,
  );
  const edits = inside.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return applyEdits(part.source.slice(start, end), edits)
    .replace(/\s[\w]+:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/<\w+:(?:bookmarkStart|bookmarkEnd|id)\b[^>]*\/>/g, '');
}

function nextNumber(cell: Cell, order: number): readonly PlacedText[] {
  const paragraph = cell.blocks.find(
    (block): block is Paragraph => block.kind === 'paragraph' && block.text.trim() !== '',
  );
  const number = /^\s*(\d+)\s*$/.exec(paragraph?.text ?? '')?.[1];
  if (paragraph === undefined || number === undefined) return [];
  return [{ paragraph, from: 0, to: paragraph.text.length, text: String(Number(number) + order) }];
}

function isOurs(cells: BodyCells, cell: Cell): boolean {
  return cells.some((each) => each.cell === cell);
}

function headUnit(place: TablePlace, column: ShapeColumn): string | undefined {
  const head = place.columns.find((each) => each.column.id === column.id);
  return head === undefined ? undefined : normaliseLabel(cellText(head.at)).unit;
}
