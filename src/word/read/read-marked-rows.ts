import type { Neighbours } from '../carry/index.ts';
import { findTablePlaces } from '../labels/index.ts';
import type { ShapeField, ShapeRow } from '../labels/index.ts';
import { cellText, makeGrid, textOf } from '../story/index.ts';
import type { Grid, Cell, Mark, Table } from '../story/index.ts';
import type { PlaceIndex } from './place-index.ts';
import type { PrintingReader } from './printing-reader.ts';
import { isOneOf } from './typed-beside.ts';

/** Rows of a table field as the page shows them; a row that was taken out is empty. */
export interface MarkedRows {
  readonly rows: readonly ShapeRow[];
  /** Columns that the document shows at all. */
  readonly columns: ReadonlySet<string>;
}

/** A mark in a table: its row, from 0, as the document was made, and its column. */
export interface CellMark {
  readonly row: number;
  readonly column: string;
  readonly mark: Mark;
}

interface FoundRow {
  readonly number: number;
  readonly marks: Map<string, Mark>;
}

interface UnmarkedRow {
  /** That of the row it stands for, whose marks were lost. */
  readonly number?: number;
  readonly row: ShapeRow;
}

/**
 * Reads the rows that hold marks, those whose marks were lost, and those that someone added; an
 * added row comes after the others, for the draft knows them by their numbers.
 */
export function readMarkedRows(
  field: ShapeField,
  cells: readonly CellMark[],
  index: PlaceIndex,
  reader: PrintingReader,
  neighbours: Neighbours | undefined,
): MarkedRows {
  const rows: ShapeRow[] = [];
  const added: ShapeRow[] = [];
  const columns = new Set(cells.map(({ column }) => column));
  for (const [table, found] of byTable(cells, index)) {
    // The same rows in a second table are a second printing.
    if ([...found.values()].some(({ number }) => rows[number] !== undefined)) continue;
    const inTable = new TableReader(field, table, found, reader);
    for (const column of inTable.columns) columns.add(column);
    for (const [at, { number }] of [...found].sort(([one], [other]) => one - other)) {
      if (rows[number] === undefined) rows[number] = inTable.row(at);
      else added.push(inTable.row(at));
    }
    for (const { number, row } of inTable.unmarked(neighbours)) {
      if (number !== undefined && rows[number] === undefined) rows[number] = row;
      else if (Object.values(row).some((text) => text !== '')) added.push(row);
    }
  }
  return { rows: [...Array.from(rows, (row?: ShapeRow) => row ?? {}), ...added], columns };
}

/** By table, then by the index of the row in it. */
function byTable(
  cells: readonly CellMark[],
  index: PlaceIndex,
): ReadonlyMap<Table, ReadonlyMap<number, FoundRow>> {
  const tables = new Map<Table, Map<number, FoundRow>>();
  for (const { row: number, column, mark } of cells) {
    const [placed] = index.over(mark.start, mark.end);
    if (placed?.cell === undefined || placed.table === undefined) continue;
    const rows = tables.get(placed.table) ?? new Map<number, FoundRow>();
    tables.set(placed.table, rows);
    const row = rows.get(placed.cell.row) ?? { number, marks: new Map<string, Mark>() };
    rows.set(placed.cell.row, row);
    if (!row.marks.has(column)) row.marks.set(column, mark);
  }
  return tables;
}

class TableReader {
  readonly #field: ShapeField;
  readonly #grid: Grid;
  readonly #found: ReadonlyMap<number, FoundRow>;
  readonly #reader: PrintingReader;
  /** Grid column of each of the field's columns. */
  readonly #places = new Map<string, number>();

  constructor(
    field: ShapeField,
    table: Table,
    found: ReadonlyMap<number, FoundRow>,
    reader: PrintingReader,
  ) {
    this.#field = field;
    this.#grid = makeGrid(table);
    this.#found = found;
    this.#reader = reader;
    const [byHead] = findTablePlaces(this.#grid, [field]);
    for (const { column, at } of byHead?.columns ?? []) this.#places.set(column.id, at.column);
    for (const [at, { marks }] of found) {
      for (const [column, mark] of marks) {
        const cell = this.#grid.table.rows[at]?.cells.find(
          ({ start, end }) => start <= mark.start && end >= mark.end,
        );
        if (cell !== undefined) this.#places.set(column, cell.column);
      }
    }
  }

  get columns(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** A row with marks; a cell without one was empty when the document was made. */
  row(at: number): ShapeRow {
    const marks = this.#found.get(at)?.marks;
    const texts = this.columns.map((column): [string, string] => {
      const mark = marks?.get(column);
      const name = `${this.#field.id}.${column}`;
      return [column, mark ? this.#reader.textOf(name, [mark]) : this.#typed(at, column)];
    });
    return Object.fromEntries(texts);
  }

  /** Rows without marks between those with, and around them as far as the form's own. */
  unmarked(neighbours: Neighbours | undefined): readonly UnmarkedRow[] {
    const unmarked: UnmarkedRow[] = [];
    let gap: readonly number[] | undefined;
    let former = -1;
    const inOrder = [...this.#found].sort(([one], [other]) => one - other);
    inOrder.forEach(([at, { number }], index) => {
      gap ??= [...this.#outside(at, -1, neighbours?.above)].reverse();
      // As many as are missing here: they were typed anew, or lost their marks otherwise.
      const isWhole = gap.length === number - former - 1;
      gap.forEach((each, order) => {
        const row = this.row(each);
        unmarked.push(isWhole ? { number: former + 1 + order, row } : { row });
      });
      former = number;
      const next = inOrder[index + 1]?.[0] ?? at + 1;
      gap = Array.from({ length: next - at - 1 }, (_, order) => at + 1 + order);
    });
    const [last] = inOrder[inOrder.length - 1] ?? [0];
    const below = this.#outside(last, 1, neighbours?.below);
    return [...unmarked, ...below.map((at) => ({ row: this.row(at) }))];
  }

  #outside(
    from: number,
    step: 1 | -1,
    neighbours: readonly string[] | undefined,
  ): readonly number[] {
    const { rows } = this.#grid.table;
    const found: number[] = [];
    if (neighbours === undefined) return found;
    for (let at = from + step; ; at += step) {
      const row = rows[at];
      if (row === undefined) return neighbours.includes('') ? found : [];
      const text = row.cells.map((cell) => textOf(cell.blocks)).join('');
      if (isOneOf(neighbours, text) || row.cells.some((cell) => this.#isMarked(cell))) return found;
      found.push(at);
    }
  }

  /** What was typed into a cell that nothing was printed in. */
  #typed(at: number, column: string): string {
    const cell = this.#grid.at(at, this.#places.get(column) ?? -1);
    if (cell?.row !== at || this.#isMarked(cell)) return '';
    const text = cellText(cell).trim();
    // A form prints these for nothing.
    return /^[\s／/—\-－_＿☐□]*$/.test(text) ? '' : text;
  }

  #isMarked({ blocks }: Cell): boolean {
    return blocks.some((block) => block.kind === 'paragraph' && this.#reader.isMarked(block));
  }
}
