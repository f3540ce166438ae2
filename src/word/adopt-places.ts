import { blankOf, isVoid } from './adopt-blank.ts';
import {
  columnContexts,
  headingBefore,
  isListHead,
  leftContexts,
  titleRow,
  unitBefore,
} from './adopt-context.ts';
import { findBlanks } from './adopt-inline.ts';
import { labelAbove, labelLeft, rowLabel, unitIn, unitOf, yearAbove } from './adopt-labels.ts';
import type { Place, PlaceContext, PlaceTarget } from './adopt-place.ts';
import { takeRepeatedRows, takeRows } from './adopt-taken.ts';
import {
  cellTarget,
  inlineTarget,
  isBlankParagraph,
  isHintParagraph,
  isLabelAlone,
} from './adopt-target.ts';
import { isByHand, isReserved } from './adopt-words.ts';
import type { ShapeField } from './document-shape.ts';
import type { LabelIndex } from './label-index.ts';
import { findBoxes } from './label-options.ts';
import { belowOf, cellText, makeGrid, rightOf } from './read-grid.ts';
import type { Grid } from './read-grid.ts';
import type { Block, Cell, Paragraph, Story } from './read-model.ts';
import { findTablePlaces } from './read-rows.ts';

interface Surroundings {
  readonly address: string;
  readonly context: PlaceContext;
}

/** Every place of a form that is empty, in document order; text boxes are left alone. */
export function findPlaces(
  story: Story,
  index: LabelIndex,
  tables: readonly ShapeField[],
): readonly Place[] {
  const finder = new PlaceFinder(index, tables);
  finder.visit(story.blocks, { address: '', context: { row: [], column: [], far: [] } });
  return finder.places;
}

class PlaceFinder {
  readonly places: Place[] = [];
  readonly #index: LabelIndex;
  readonly #tables: readonly ShapeField[];

  constructor(index: LabelIndex, tables: readonly ShapeField[]) {
    this.#index = index;
    this.#tables = tables;
  }

  visit(blocks: readonly Block[], around: Surroundings): void {
    blocks.forEach((block, at) => {
      const heading = headingBefore(blocks, at);
      const far = heading === undefined ? around.context.far : [heading, ...around.context.far];
      const address = `${around.address}b${at}`;
      const context = { ...around.context, far };
      if (block.kind === 'paragraph') this.#visitParagraph(block, blocks, at, { address, context });
      else this.#visitTable(block, { address, context }, unitBefore(blocks, at));
    });
  }

  #visitTable(table: Block & { kind: 'table' }, around: Surroundings, unit?: string): void {
    const grid = makeGrid(table);
    const taken = this.#visitRows(grid, around);
    for (const cell of grid.cells) {
      if (taken.has(cell)) continue;
      const address = `${around.address}.r${cell.row}.c${cell.column}`;
      if (this.#visitCell(grid, cell, address, around, unit)) continue;
      // A label with its own blank in the same cell, a nested table.
      const title = titleRow(grid, cell.row);
      const far = title === undefined ? around.context.far : [title, ...around.context.far];
      const row = [...leftContexts(grid, cell), ...around.context.row];
      const context = { row, column: columnContexts(grid, cell), far };
      // 推荐单位： beside another cell: that cell is its place, filled or not.
      const hasCompany = (grid.table.rows[cell.row]?.cells.length ?? 0) > 1;
      if (hasCompany && isLabelAlone(cell)) continue;
      this.visit(cell.blocks, { address: `${address}.`, context });
    }
  }

  #visitRows(grid: Grid, around: Surroundings): ReadonlySet<Cell> {
    const taken = new Set<Cell>();
    for (const place of findTablePlaces(grid, this.#tables)) {
      const title = titleRow(grid, place.headRow);
      const far = title === undefined ? around.context.far : [title, ...around.context.far];
      const context = { row: [], column: [], far };
      this.#add(
        { address: `${around.address}.r${place.headRow}`, context },
        { kind: 'rows', place },
      );
      takeRows(place, taken);
    }
    takeRepeatedRows(grid, taken);
    return taken;
  }

  #visitCell(
    grid: Grid,
    cell: Cell,
    address: string,
    around: Surroundings,
    unit?: string,
  ): boolean {
    const target = cellTarget(cell);
    if (target === undefined) return false;
    const left = labelLeft(grid, cell);
    const above = labelAbove(grid, cell);
    const label = left ?? above;
    if (label === undefined)
      return this.#visitFigure(grid, cell, { address, context: around.context }, target);
    const title = titleRow(grid, cell.row);
    const far = title === undefined ? around.context.far : [title, ...around.context.far];
    const contextOf = (of: Cell): PlaceContext => ({
      row: [...leftContexts(grid, of), ...around.context.row],
      column: columnContexts(grid, of),
      far,
    });
    const context = contextOf(label);
    const labels = {
      ...(left === undefined ? {} : { left: cellText(left) }),
      ...(above === undefined ? {} : { above: cellText(above), aboveContext: contextOf(above) }),
      ...rowLabel(grid, cell),
      ...yearAbove(grid, cell),
    };
    const blank = blankOf(cell);
    const own = blank?.kind === 'span' ? blank.unit : undefined;
    const right = rightOf(grid, cell);
    const below = belowOf(grid, cell);
    const room = {
      isCrowded: right !== undefined && isVoid(right),
      isListed: (below !== undefined && isVoid(below)) || isListHead(grid, cell.row - 1),
    };
    const printed = own ?? (right === undefined ? undefined : unitOf(cellText(right))) ?? unit;
    this.#add({ address, context }, target, labels, printed, room);
    return true;
  }

  /** A cell among empty ones: only its row and its year together name it. */
  #visitFigure(grid: Grid, cell: Cell, around: Surroundings, target: PlaceTarget): boolean {
    const names = { ...rowLabel(grid, cell), ...yearAbove(grid, cell) };
    if (names.row !== undefined && names.year !== undefined) this.#add(around, target, names);
    return target.kind !== 'boxes';
  }

  #visitParagraph(
    paragraph: Paragraph,
    blocks: readonly Block[],
    at: number,
    around: Surroundings,
  ): void {
    if (paragraph.text.trim() === '') return;
    if (this.#visitBoxes(paragraph, around)) return;
    if (this.#visitHeading(paragraph, blocks, at, around)) return;
    const said: string[] = [];
    findBlanks(paragraph).forEach((blank, order) => {
      const left = this.#labelOf(blank.lead);
      const target = inlineTarget(paragraph, blank);
      const context = { ...around.context, row: [...said, ...around.context.row] };
      if (left !== '') said.unshift(left);
      const after = paragraph.text.slice(blank.to).trim().normalize('NFKC');
      const unit = /^\(?(万元|亿元|千元|百万元|元|%)/.exec(after)?.[1];
      const address = `${around.address}#${order}`;
      this.#add({ address, context }, target, { left }, unit);
    });
  }

  /** 企业性质：□国有 □民营 in a paragraph of its own. */
  #visitBoxes(paragraph: Paragraph, around: Surroundings): boolean {
    const boxes = findBoxes(paragraph.text);
    const lead = paragraph.text.slice(0, boxes[0]?.start ?? 0);
    if (boxes.length < 2 || boxes.some((box) => box.isChosen) || !/[：:]\s*$/.test(lead))
      return false;
    const from = boxes[0]?.start ?? 0;
    this.#add(around, { kind: 'boxes', paragraphs: [paragraph], from }, { left: lead.trim() });
    return true;
  }

  /** （一）创新性, then an empty paragraph: the text goes there. */
  #visitHeading(
    paragraph: Paragraph,
    blocks: readonly Block[],
    at: number,
    around: Surroundings,
  ): boolean {
    const fields = this.#index.find(paragraph.text);
    if (!fields.some((field) => field.kind === 'paragraphs')) return false;
    if (findBlanks(paragraph).some((blank) => blank.isDrawn)) return false;
    let next = at + 1;
    while (isHintParagraph(blocks[next])) next += 1;
    const blank = blocks[next];
    const last = blocks[next - 1];
    const left = paragraph.text;
    if (blank?.kind === 'paragraph' && isBlankParagraph(blank)) {
      const span = { paragraph: blank, from: 0, to: blank.text.length };
      this.#add(around, { kind: 'span', span, isBlock: true }, { left });
    } else if (blank === undefined && around.address.includes('.c') && last?.kind === 'paragraph') {
      this.#add(around, { kind: 'after', paragraph: last }, { left });
    }
    return true;
  }

  /** The longest end of the text before a blank that the index knows, else its last words. */
  #labelOf(lead: string): string {
    const text = lead.trim();
    for (let start = 0; start < text.length; start += 1) {
      if (start > 0 && !/[\s、，,；;。）)]/.test(text.charAt(start - 1))) continue;
      const label = text.slice(start);
      if (this.#index.find(label).length > 0) return label;
    }
    return text.split(/[\s，,；;。]+/).pop() ?? '';
  }

  #add(
    { address, context }: Surroundings,
    target: PlaceTarget,
    labels: Pick<Place, 'left' | 'above' | 'aboveContext' | 'row' | 'year'> = {},
    beside?: string,
    room = { isCrowded: false, isListed: false },
  ): void {
    const { left, above } = labels;
    const texts = [left ?? '', above ?? '', ...context.row, ...context.column];
    const label = left ?? above ?? '';
    const stated =
      [labels.left, labels.row, labels.above].flatMap((text) => unitIn(text))[0] ?? beside;
    const place = {
      where: address,
      ...labels,
      context,
      ...room,
      isReserved: isByHand(label) || [...texts, ...context.far.slice(0, 2)].some(isReserved),
      target,
    };
    this.places.push(stated === undefined ? place : { ...place, unit: stated });
  }
}
