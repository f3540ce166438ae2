import type { DocumentShape, ShapeField, ShapeValue } from './document-shape.ts';
import { findInlineLabels } from './label-inline.ts';
import { LabelIndex } from './label-index.ts';
import { isYear, normaliseLabel } from './label-normal.ts';
import { readOptions } from './label-options.ts';
import {
  belowOf,
  blockLists,
  cellText,
  firstOfRow,
  leftOf,
  makeGrid,
  rightOf,
} from './read-grid.ts';
import type { Grid } from './read-grid.ts';
import { textOf } from './read-model.ts';
import type { Block, Cell, Story } from './read-model.ts';
import { findTablePlaces, readRows } from './read-rows.ts';

/**
 * What a document shows beside the labels of a shape: right of or below a label's cell, after its
 * colon, or under it as a heading. A field found several times keeps its first text that is not
 * empty; a label that can mean two fields is left out.
 */
export function readByLabels(story: Story, shape: DocumentShape): ReadonlyMap<string, ShapeValue> {
  const reader = new LabelReader(shape);
  for (const blocks of blockLists(story)) reader.readBlocks(blocks);
  return reader.values();
}

class LabelReader {
  readonly #tables: readonly ShapeField[];
  readonly #index: LabelIndex;
  readonly #texts = new Map<string, { readonly field: ShapeField; readonly text: string }>();
  readonly #rows = new Map<string, ShapeValue>();

  constructor(shape: DocumentShape) {
    this.#tables = shape.fields.filter((field) => field.kind === 'table');
    this.#index = new LabelIndex({
      ...shape,
      fields: shape.fields.filter((field) => field.kind !== 'table'),
    });
  }

  values(): ReadonlyMap<string, ShapeValue> {
    const values = new Map<string, ShapeValue>(this.#rows);
    for (const [id, { field, text }] of this.#texts) {
      values.set(id, field.kind === 'options' ? readOptions(text, field.options ?? []) : text);
    }
    return values;
  }

  readBlocks(blocks: readonly Block[]): void {
    blocks.forEach((block, at) => {
      if (block.kind === 'table') this.#readTable(makeGrid(block));
      else if (!this.#readInline(block.text, blocks, at)) this.#readUnderHeading(blocks, at);
    });
  }

  #readTable(grid: Grid): void {
    const taken = new Set<Cell>();
    for (const place of findTablePlaces(grid, this.#tables)) {
      const rows = readRows(place);
      const known = this.#rows.get(place.field.id);
      if (known === undefined || known.length === 0) this.#rows.set(place.field.id, rows);
      const end = place.firstRow + rows.length;
      for (const cell of grid.cells) {
        if (cell.row >= place.headRow && cell.row < end) taken.add(cell);
      }
    }
    this.#readYears(grid, taken);
    for (const cell of grid.cells) {
      const [field, ...others] = this.#fieldsOfCell(grid, cell);
      if (field === undefined || others.length > 0 || taken.has(cell)) continue;
      const beside = [rightOf(grid, cell), belowOf(grid, cell)].find(
        (each) =>
          each !== undefined && !taken.has(each) && this.#fieldsOfCell(grid, each).length === 0,
      );
      if (beside !== undefined) this.#keep(field, cellText(beside));
    }
  }

  /** 2024年 over a column and 营业收入 before a row: 2024年营业收入. */
  #readYears(grid: Grid, taken: Set<Cell>): void {
    for (const head of grid.cells) {
      if (!isYear(cellText(head))) continue;
      for (let cell = belowOf(grid, head); cell !== undefined; cell = belowOf(grid, cell)) {
        const label = firstOfRow(grid, cell);
        const [field, ...others] = this.#index.find(`${cellText(head)}${cellText(label)}`);
        if (field !== undefined && others.length === 0) this.#keep(field, cellText(cell));
        taken.add(cell);
        taken.add(label);
      }
    }
  }

  /** 姓名 right of 法定代表人 is 法定代表人姓名: the longer name is tried first. */
  #fieldsOfCell(grid: Grid, cell: Cell): readonly ShapeField[] {
    const text = cellText(cell);
    if (text.trim() === '') return [];
    const outer = leftOf(grid, cell);
    const joined = outer === undefined ? [] : this.#index.find(`${cellText(outer)}${text}`);
    return joined.length > 0 ? joined : this.#index.find(text);
  }

  #readInline(text: string, blocks: readonly Block[], at: number): boolean {
    const labels = findInlineLabels(text, this.#index);
    labels.forEach((label, order) => {
      const [field, ...others] = label.fields;
      if (field === undefined || others.length > 0) return;
      const value = text.slice(label.end, labels[order + 1]?.start ?? text.length);
      const isHeading = field.kind === 'paragraphs' && value.trim() === '';
      this.#keep(field, isHeading ? this.#textUnder(field, blocks, at) : value);
    });
    return labels.length > 0;
  }

  /** A paragraph that is a label alone: the paragraphs up to the next label or heading are its text. */
  #readUnderHeading(blocks: readonly Block[], at: number): void {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return;
    const field = this.#fieldOf(block.text);
    if (field === undefined) return;
    // A section may bear another name of the field; under it stands the field's own.
    const next = blocks
      .slice(at + 1)
      .find((each) => each.kind === 'table' || each.text.trim() !== '');
    if (next?.kind === 'paragraph' && isSame(next.text, field.labels[0] ?? '')) return;
    this.#keep(field, this.#textUnder(field, blocks, at));
  }

  /** Up to the next field's label: an outline may repeat other names of its own. */
  #textUnder(field: ShapeField, blocks: readonly Block[], at: number): string {
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex(
      (next) => next.kind === 'table' || this.#opensOther(field, next.text),
    );
    return textOf(end < 0 ? rest : rest.slice(0, end));
  }

  #fieldOf(text: string): ShapeField | undefined {
    const [field, ...others] = this.#index.find(text);
    return others.length === 0 ? field : undefined;
  }

  #opensOther(field: ShapeField, text: string): boolean {
    const fields = this.#index.find(text);
    return fields.length > 0 ? !fields.includes(field) : this.#index.isHeading(text);
  }

  #keep(field: ShapeField, raw: string): void {
    // Blanks left unfilled are no text.
    const text = raw.replace(/[_＿]{2,}/g, ' ').trim();
    const known = this.#texts.get(field.id);
    if (known === undefined || known.text === '') this.#texts.set(field.id, { field, text });
  }
}

function isSame(one: string, other: string): boolean {
  return normaliseLabel(one).base === normaliseLabel(other).base;
}
