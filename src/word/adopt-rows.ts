import { blankOf } from './adopt-blank.ts';
import { applyEdits, replaceInParagraph } from './adopt-edit.ts';
import type { Edit } from './adopt-edit.ts';
import type { ShapeColumn, ShapeRow } from './document-shape.ts';
import { unitsDisagree, normaliseLabel } from './label-normal.ts';
import { cellText } from './read-grid.ts';
import type { Cell, Paragraph, Row } from './read-model.ts';
import { bodyCells } from './read-rows.ts';
import type { TablePlace } from './read-rows.ts';

type BodyCells = readonly { readonly column: ShapeColumn; readonly cell: Cell }[];

interface BlankRow {
  readonly row: Row;
  readonly index: number;
  readonly cells: BodyCells;
}

/** The empty rows below a table's head; the first stretch of them. */
export function blankRows(place: TablePlace): readonly BlankRow[] {
  const blanks: BlankRow[] = [];
  for (let index = place.firstRow; index < place.grid.table.rows.length; index += 1) {
    const cells = bodyCells(place, index);
    const row = place.grid.table.rows[index];
    if (cells === undefined || row === undefined) break;
    const isBlank =
      cells.every(({ cell }) => cell.rowSpan === 1 && blankOf(cell)?.kind === 'span') &&
      row.cells.every((cell) => isOurs(cells, cell) || /^[\s\d.、…]*$/.test(cellText(cell)));
    if (isBlank) blanks.push({ row, index, cells });
    else if (blanks.length > 0) break;
  }
  return blanks;
}

/**
 * Writes rows into the empty ones, and adds rows like the last where they are too few. Undefined
 * where there is no empty row, or a column's unit is another.
 */
export function writeRows(
  source: string,
  place: TablePlace,
  rows: readonly ShapeRow[],
): readonly Edit[] | undefined {
  const blanks = blankRows(place);
  const last = blanks[blanks.length - 1];
  if (last === undefined || rows.length === 0 || !unitsAgree(place)) return undefined;
  const edits = blanks.flatMap((blank, index) => {
    const row = rows[index];
    return row === undefined ? [] : rowEdits(source, place, blank, row);
  });
  const added = rows
    .slice(blanks.length)
    .map((row, order) => cloneRow(source, place, last, row, order + 1));
  if (added.length === 0) return edits;
  if (last.row.cells.some((cell) => cell.rowSpan > 1) || last.row.hasContinuations)
    return undefined;
  return [...edits, { start: last.row.end, end: last.row.end, text: added.join('') }];
}

function rowEdits(
  source: string,
  place: TablePlace,
  blank: BlankRow,
  row: ShapeRow,
): readonly Edit[] {
  return blank.cells.flatMap(({ column, cell }) => {
    const text = row[column.id] ?? '';
    const span = blankOf(cell);
    if (text === '' || span?.kind !== 'span') return [];
    const printed = withoutUnit(text, column, span.unit ?? headUnit(place, column));
    return replaceInParagraph(source, span.paragraph, [{ ...span, text: printed }]);
  });
}

/** A copy of a row, filled, under the next number; its ids go, because ids occur once. */
function cloneRow(
  source: string,
  place: TablePlace,
  like: BlankRow,
  row: ShapeRow,
  order: number,
): string {
  const numbers = like.row.cells
    .filter((cell) => !isOurs(like.cells, cell))
    .flatMap((cell) => numberEdits(source, cell, order));
  const edits = [...rowEdits(source, place, like, row), ...numbers].map((edit) => ({
    ...edit,
    start: edit.start - like.row.start,
    end: edit.end - like.row.start,
  }));
  return applyEdits(source.slice(like.row.start, like.row.end), edits)
    .replace(/\s[\w]+:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/<\w+:bookmark(?:Start|End)\b[^>]*\/>/g, '');
}

function numberEdits(source: string, cell: Cell, order: number): readonly Edit[] {
  const paragraph = cell.blocks.find(
    (block): block is Paragraph => block.kind === 'paragraph' && block.text.trim() !== '',
  );
  const number = /^\s*(\d+)\s*$/.exec(paragraph?.text ?? '')?.[1];
  if (paragraph === undefined || number === undefined) return [];
  const next = { from: 0, to: paragraph.text.length, text: String(Number(number) + order) };
  return replaceInParagraph(source, paragraph, [next]);
}

function isOurs(cells: BodyCells, cell: Cell): boolean {
  return cells.some((each) => each.cell === cell);
}

function headUnit(place: TablePlace, column: ShapeColumn): string | undefined {
  const head = place.columns.find((each) => each.column.id === column.id);
  return head === undefined ? undefined : normaliseLabel(cellText(head.at)).unit;
}

function unitsAgree(place: TablePlace): boolean {
  return place.columns.every(({ column }) => !unitsDisagree(headUnit(place, column), column.unit));
}

function withoutUnit(text: string, column: ShapeColumn, unit: string | undefined): string {
  const bare =
    column.unit !== undefined && text.endsWith(column.unit)
      ? text.slice(0, -column.unit.length).trim()
      : text;
  return unit === undefined ? text : bare;
}
