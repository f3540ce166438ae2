import { squeezeText } from '../../base/index.ts';
import { cellText } from '../story/index.ts';
import type { Grid, Cell } from '../story/index.ts';
import type { ShapeColumn, ShapeField, ShapeRow } from './document-shape.ts';
import { LabelIndex } from './label-index.ts';
import { subjectOf } from './label-words.ts';
import { normaliseLabel } from './normal-label.ts';
import { isSameUnit, statedUnit } from './units.ts';

/** Where a table field stands in a table: its head, and the grid column of each of its columns. */
export interface TablePlace {
  readonly field: ShapeField;
  readonly grid: Grid;
  readonly headRow: number;
  readonly firstRow: number;
  readonly columns: readonly { readonly column: ShapeColumn; readonly at: Cell }[];
  /** More than half of the field's columns are there: its heads alone tell it. */
  readonly isFull: boolean;
}

/**
 * Table fields whose column labels stand side by side in one row. At least two columns must be
 * there, each once, and they must be more than half of the field's or of the row's own heads.
 */
export function findTablePlaces(grid: Grid, fields: readonly ShapeField[]): readonly TablePlace[] {
  const places: TablePlace[] = [];
  for (const field of fields) {
    const columns = field.columns ?? [];
    if (columns.length === 0) continue;
    const index = indexOf(field, columns);
    grid.table.rows.forEach((row, headRow) => {
      const found = row.cells.flatMap((cell) => {
        const [match, ...others] = index.find(cellText(cell));
        const column = columns.find((each) => each.id === match?.id);
        return column === undefined || others.length > 0 ? [] : [{ column, at: cell }];
      });
      const isUnique = new Set(found.map((each) => each.column.id)).size === found.length;
      const isFull = found.length * 2 > columns.length;
      const isMost = found.length * 2 > row.cells.filter(isOwnHead).length;
      if (!isUnique || found.length < 2 || !(isFull || isMost)) return;
      // A head printed again on the next page is no second list.
      if (places.some((each) => each.field === field && isHeadAgain(each, headRow))) return;
      const firstRow = headRow + Math.max(...found.map((each) => each.at.rowSpan));
      places.push({ field, grid, headRow, firstRow, columns: found, isFull });
    });
  }
  return places;
}

const indexes = new WeakMap<ShapeField, LabelIndex>();

/** Columns of a field by their labels, made once for all the tables of a document. */
function indexOf(field: ShapeField, columns: readonly ShapeColumn[]): LabelIndex {
  const known = indexes.get(field) ?? new LabelIndex({ fields: columns });
  indexes.set(field, known);
  return known;
}

/** 序号 and 备注 stand in every list. */
function isOwnHead(cell: Cell): boolean {
  return !/^(?:序号|编号|备注|说明|)$/.test(cellText(cell).replace(/\s/g, ''));
}

/** A title or heading calls the table by the field's name. */
export function isTableNamed(field: ShapeField, titles: readonly string[]): boolean {
  const names = field.labels.map((label) => normaliseLabel(label).base);
  return titles.some((text) => {
    const { base } = normaliseLabel(
      text.replace(/^附?[表件]\s*[\d一二三四五六七八九十]*[:：\s]*/, ''),
    );
    return names.includes(base) || names.map(subjectOf).includes(subjectOf(base));
  });
}

/** The rows below a head as long as their cells follow its columns; wholly empty rows are left out. */
export function readRows(place: TablePlace, caption?: string): readonly ShapeRow[] {
  const rows: ShapeRow[] = [];
  for (let row = place.firstRow; row < place.grid.table.rows.length; row += 1) {
    if (isHeadAgain(place, row) || isSum(place, row)) continue;
    const cells = bodyCells(place, row);
    if (cells === undefined) break;
    const texts = cells.map(
      ({ column, cell }) => [column.id, shownText(place, column, cell, caption)] as const,
    );
    if (texts.some(([, text]) => text !== '')) rows.push(Object.fromEntries(texts));
  }
  return rows;
}

/** A figure in another unit than the column's own is read with its unit. */
function shownText(
  { columns }: TablePlace,
  column: ShapeColumn,
  cell: Cell,
  caption: string | undefined,
): string {
  const text = cellText(cell).trim();
  const head = columns.find((each) => each.column === column);
  const said = head === undefined ? undefined : normaliseLabel(cellText(head.at)).unit;
  const unit = statedUnit(said, caption, column.unit);
  const isOther = unit !== undefined && !isSameUnit(unit, column.unit);
  return isOther && /^-?[\d,]+(?:\.\d+)?$/.test(text) ? `${text} ${unit}` : text;
}

/** 合计 below the rows. */
function isSum({ grid }: TablePlace, row: number): boolean {
  const texts = (grid.table.rows[row]?.cells ?? []).map((cell) => squeezeText(cellText(cell)));
  return /^(?:合计|总计|小计)$/.test(texts.find((text) => text !== '') ?? '');
}

/** The head once more, further down in its table. */
export function isHeadAgain({ grid, headRow }: TablePlace, row: number): boolean {
  const texts = (at: number): string =>
    (grid.table.rows[at]?.cells ?? []).map((cell) => cellText(cell).replace(/\s/g, '')).join('|');
  return row > headRow && texts(row) === texts(headRow);
}

/** The cells of one body row under the head's columns; undefined where the row is built otherwise. */
export function bodyCells(
  place: TablePlace,
  row: number,
): readonly { readonly column: ShapeColumn; readonly cell: Cell }[] | undefined {
  const cells = place.columns.map(({ column, at }) => {
    const cell = place.grid.at(row, at.column);
    const fits =
      cell !== undefined && cell.column === at.column && cell.columnSpan === at.columnSpan;
    return fits ? { column, cell } : undefined;
  });
  return cells.every((each) => each !== undefined) ? cells : undefined;
}
