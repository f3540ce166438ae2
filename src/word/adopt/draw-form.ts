import type { DocumentShape, FormPlace } from '../labels/index.ts';
import { makeGrid } from '../story/index.ts';
import type { Block, Paragraph, Table } from '../story/index.ts';
import { listAddress, placesOf } from './form-places.ts';
import type { OpenedForm } from './open-form.ts';

/** A stretch of what a form prints, or a place by its address. */
export type DrawnPart = string | { readonly where: string };

interface DrawnLine {
  readonly kind: 'line';
  readonly parts: readonly DrawnPart[];
}

interface DrawnCell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly DrawnBlock[];
}

interface DrawnTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly DrawnCell[])[];
}

export type DrawnBlock = DrawnLine | DrawnTable;

/** A form's text and tables in reading order, with each of its places where it stands. */
export interface DrawnForm {
  readonly blocks: readonly DrawnBlock[];
  /** The form goes on beyond what was drawn. */
  readonly isCut: boolean;
}

interface DrawnPlace {
  readonly where: string;
  readonly from: number;
  readonly to: number;
}

/** More lines than any form has, a long paragraph being many: what a stranger's file may cost the page. */
const mostLines = 6_000;
const lineLength = 200;

/** Draws a blank form: its places are named as `adoptForm` names them. */
export function drawForm(form: OpenedForm, shape: DocumentShape): DrawnForm {
  const { partOf, told } = placesOf(form, shape);
  const drawer = new Drawer(
    [...partOf.keys()],
    told.map(({ where }) => where),
  );
  const blocks = form.stories.flatMap(({ lists, address }) =>
    lists.flatMap((list, order) => drawer.draw(list, listAddress(address, order))),
  );
  return { blocks, isCut: drawer.isCut };
}

class Drawer {
  #lines = 0;
  readonly #places = new Map<Paragraph, DrawnPlace[]>();
  /** Places that are told and never written: they stand at the end of their cell. */
  readonly #told: ReadonlySet<string>;

  constructor(places: readonly FormPlace[], told: readonly string[]) {
    this.#told = new Set(told);
    for (const place of places) {
      const at = standsAt(place);
      if (at === undefined) continue;
      const { paragraph, ...span } = at;
      const known = this.#places.get(paragraph) ?? [];
      this.#places.set(paragraph, [...known, { where: place.where, ...span }]);
    }
  }

  get isCut(): boolean {
    return this.#lines > mostLines;
  }

  draw(blocks: readonly Block[], address: string): readonly DrawnBlock[] {
    const drawn: DrawnBlock[] = [];
    blocks.forEach((block, at) => {
      if (this.isCut) return;
      if (block.kind === 'table') {
        drawn.push(this.#drawTable(block, `${address}b${at}`));
        return;
      }
      this.#lines += 1 + Math.floor(block.text.length / lineLength);
      const parts = this.#drawLine(block);
      if (parts.length > 0) drawn.push({ kind: 'line', parts });
    });
    return drawn;
  }

  #drawLine(paragraph: Paragraph): readonly DrawnPart[] {
    const parts: DrawnPart[] = [];
    let done = 0;
    const print = (to: number): void => {
      const text = paragraph.text.slice(done, to);
      if (text.trim() !== '') parts.push(text);
    };
    const places = this.#places.get(paragraph) ?? [];
    for (const { where, from, to } of [...places].sort((one, other) => one.from - other.from)) {
      print(from);
      parts.push({ where });
      done = Math.max(done, to);
    }
    print(paragraph.text.length);
    return parts;
  }

  #drawTable(table: Table, address: string): DrawnTable {
    const grid = makeGrid(table);
    const rows = grid.table.rows.map((row, order) =>
      row.cells.map((cell, nth): DrawnCell => {
        const here = `${address}.r${cell.row}.c${cell.column}`;
        const own = [...(nth === 0 ? [`${address}.r${order}`] : []), here];
        const marks = own
          .filter((where) => this.#told.has(where))
          .map((where): DrawnLine => ({ kind: 'line', parts: [{ where }] }));
        return {
          columns: cell.columnSpan,
          rows: cell.rowSpan,
          blocks: [...this.draw(cell.blocks, `${here}.`), ...marks],
        };
      }),
    );
    return { kind: 'table', rows };
  }
}

/** The characters that a place takes; the end of a paragraph where it takes none. */
function standsAt({
  target,
}: FormPlace): { paragraph: Paragraph; from: number; to: number } | undefined {
  switch (target.kind) {
    case 'span':
      return target.span;
    case 'characters':
      return target.spans[0];
    case 'after':
      return endOf(target.paragraph);
    case 'boxes':
      return endOf(target.paragraphs[target.paragraphs.length - 1]);
    case 'rows': {
      const { grid, firstRow, headRow, columns } = target.place;
      const column = columns[0]?.at.column ?? 0;
      const cell = grid.at(firstRow, column) ?? grid.at(headRow, column);
      return endOf(cell?.blocks.find((block) => block.kind === 'paragraph'));
    }
  }
}

function endOf(paragraph: Paragraph | undefined) {
  if (paragraph === undefined) return undefined;
  const end = paragraph.text.length;
  return { paragraph, from: end, to: end };
}
