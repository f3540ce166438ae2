import { valueSign } from '../carry/index.ts';
import {
  columnContexts,
  headingsOf,
  labelsAbove,
  labelsIn,
  leftContexts,
  openerAbove,
  openerOfLines,
  spanningAbove,
  titleRow,
  unitBefore,
  unitStated,
  besideLabel,
  isRowOfFigures,
  frameUnder,
  isGeneric,
  isPerson,
  subjectOf,
  joinedFields,
  namedBy,
  findInlineLabels,
  LabelIndex,
  isYear,
  normaliseLabel,
  statedUnit,
  unitNamed,
  findTablePlaces,
  isTableNamed,
  readRows,
} from '../labels/index.ts';
import type { PlaceContext, DocumentShape, ShapeField, ShapeValue } from '../labels/index.ts';
import { belowOf, blockLists, cellText, firstOfRow, makeGrid, textOf } from '../story/index.ts';
import type { Grid, Block, Cell, Story, Table } from '../story/index.ts';
import { LabelledTexts } from './labelled-texts.ts';

/** What a story shows beside labels. */
export interface LabelledValues {
  /** By field; one found several times keeps its first text that is not empty. */
  readonly values: ReadonlyMap<string, ShapeValue>;
  /** Every text that is not empty, by field. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/**
 * What a document shows beside the labels of a shape: right of or below a label's cell, after its
 * colon, or under it as a heading. A label that can mean two fields is left out.
 */
export function readByLabels(story: Story, shape: DocumentShape): LabelledValues {
  const reader = new LabelReader(shape);
  for (const blocks of blockLists(story)) reader.readBlocks(blocks);
  return reader.read();
}

/** What is said around a label: the text that names whose it is, and the unit of figures. */
interface Around {
  readonly context: PlaceContext;
  readonly caption?: string | undefined;
}

class LabelReader {
  readonly #tables: readonly ShapeField[];
  readonly #index: LabelIndex;
  readonly #texts = new LabelledTexts();
  readonly #rows = new Map<string, ShapeValue>();

  constructor(shape: DocumentShape) {
    this.#tables = shape.fields.filter((field) => field.kind === 'table');
    this.#index = new LabelIndex({
      ...shape,
      fields: shape.fields.filter((field) => field.kind !== 'table'),
    });
  }

  read(): LabelledValues {
    const values = new Map([...this.#rows, ...this.#texts.values()]);
    return { values, texts: this.#texts.texts() };
  }

  readBlocks(blocks: readonly Block[]): void {
    const headings = headingsOf(blocks);
    blocks.forEach((block, at) => {
      const far = headings[at] ?? [];
      const caption = far.map(unitStated).find((unit) => unit !== undefined);
      if (block.kind === 'table') {
        const context = { row: [], column: [], far };
        this.#readTable(block, { context, caption: unitBefore(blocks, at) ?? caption });
        return;
      }
      const column = labelsAbove(blocks, at);
      const context = { row: [], column, far, opened: openerOfLines(column, this.#index) };
      if (!this.#readInline(block.text, blocks, at, { context, caption }))
        this.#readUnderHeading(blocks, at);
    });
  }

  #readTable(table: Table, around: Around): void {
    const grid = makeGrid(table);
    const taken = new Set<Cell>();
    for (const place of findTablePlaces(grid, this.#tables)) {
      const titles = [titleRow(grid, place.headRow) ?? '', ...around.context.far];
      if (!place.isFull && !isTableNamed(place.field, titles)) continue;
      const rows = readRows(place, around.caption);
      const known = this.#rows.get(place.field.id);
      const isFree = rows.every((row) => !Object.values(row).join('').includes(valueSign));
      if (isFree && (known?.length ?? 0) === 0) this.#rows.set(place.field.id, rows);
      const end = place.firstRow + rows.length;
      for (const cell of grid.cells) {
        if (cell.row >= place.headRow && cell.row < end) taken.add(cell);
      }
    }
    this.#readFigures(grid, taken, around.caption);
    this.#readYearRows(grid, taken, around.caption);
    for (const cell of grid.cells) {
      if (taken.has(cell)) continue;
      const [found, ...others] = this.#fieldsOfCell(grid, cell, around);
      if (found === undefined || others.length > 0) continue;
      const beside = [besideLabel(grid, cell), belowOf(grid, cell)].find(
        (each) => each !== undefined && !taken.has(each) && !this.#isLabel(grid, each, around),
      );
      if (beside === undefined) continue;
      const title = titleRow(grid, cell.row);
      const caption = (title === undefined ? undefined : unitStated(title)) ?? around.caption;
      this.#texts.keep(
        found.field,
        cellText(beside),
        found.isNamed,
        unitOf(cell, caption, found.field),
      );
    }
  }

  /** 2024年 over a column and 营业收入 before a row; 手机 over a column and 联系人 before a row. */
  #readFigures(grid: Grid, taken: Set<Cell>, caption: string | undefined): void {
    for (const head of grid.cells) {
      const text = cellText(head);
      // 姓名 in the rows of 法定代表人 stands beside its cell, not over a column.
      const isParticular = isGeneric(text) && firstOfRow(grid, head).rowSpan === 1;
      if (!isYear(text) && !isParticular) continue;
      for (let cell = belowOf(grid, head); cell !== undefined; cell = belowOf(grid, cell)) {
        const label = firstOfRow(grid, cell);
        const row = cellText(label);
        const isEmpty = cellText(cell).trim() === '';
        const isOther = label === cell || !isPerson(row) || (!isEmpty && isGeneric(cellText(cell)));
        if (isParticular && isOther) break;
        const fields = isParticular
          ? joinedFields(subjectOf(row), text, this.#index)
          : this.#index.findJoined(`${text}${row}`);
        const [field, ...others] = fields;
        const isOfYears = isParticular || isRowOfFigures(grid, head.row, cell.row);
        if (field === undefined && !isOfYears) continue;
        if (field !== undefined && others.length === 0)
          this.#texts.keep(field, cellText(cell), true, unitOf(label, caption, field));
        taken.add(cell);
        taken.add(label);
      }
    }
  }

  /** 2024年 before a row and 营业收入 over a column. */
  #readYearRows(grid: Grid, taken: Set<Cell>, caption: string | undefined): void {
    for (const year of grid.cells.filter((cell) => cell.column === 0 && isYear(cellText(cell)))) {
      let headRow = year.row - 1;
      while (headRow >= 0 && isYear(cellText(grid.at(headRow, 0) ?? year))) headRow -= 1;
      if (headRow < 0) continue;
      for (const cell of grid.table.rows[year.row]?.cells ?? []) {
        const head = grid.at(headRow, cell.column);
        if (cell === year || head === undefined || head.columnSpan !== cell.columnSpan) continue;
        const [field, ...others] = this.#index.findJoined(`${cellText(year)}${cellText(head)}`);
        if (field === undefined || others.length > 0) continue;
        this.#texts.keep(field, cellText(cell), true, unitOf(head, caption, field));
        taken.add(cell);
        taken.add(head);
      }
    }
  }

  #isLabel(grid: Grid, cell: Cell, around: Around): boolean {
    const text = cellText(cell);
    // 是 is an answer.
    const isParticular = text.trim().length > 1 && isGeneric(text);
    return isParticular || this.#fieldsOfCell(grid, cell, around).length > 0;
  }

  /** 姓名 right of 法定代表人 is 法定代表人姓名: the longer name is tried first. */
  #fieldsOfCell(grid: Grid, cell: Cell, { context }: Around) {
    const text = cellText(cell);
    // A blank for a figure, with its unit, is no label's second half.
    if (text.trim() === '' || unitNamed(text) !== undefined) return [];
    const title = titleRow(grid, cell.row);
    const lefts = leftContexts(grid, cell);
    const [outer] = lefts;
    const joined = outer === undefined ? [] : this.#index.findJoined(`${outer}${text}`);
    if (joined.length > 0) return joined.map((field) => ({ field, isNamed: true }));
    const row = [...lefts, ...spanningAbove(grid, cell)];
    const column = columnContexts(grid, cell);
    const far = title === undefined ? context.far : [title, ...context.far];
    const opened = openerAbove(grid, cell, this.#index);
    return namedBy({ row, column, far, opened }, text, this.#index);
  }

  #readInline(text: string, blocks: readonly Block[], at: number, around: Around): boolean {
    const labels = findInlineLabels(text, this.#index);
    labels.forEach((label, order) => {
      const row = labelsIn(text.slice(0, label.start));
      const found = namedBy({ ...around.context, row }, label.label, this.#index);
      const [first, ...others] = found;
      if (first === undefined || others.length > 0) return;
      const { field, isNamed } = first;
      const value = text.slice(label.end, labels[order + 1]?.start ?? text.length);
      const isHeading = field.kind === 'paragraphs' && value.trim() === '';
      const shown = isHeading ? this.#textUnder(field, blocks, at) : withoutTail(value);
      const said = normaliseLabel(label.label).unit;
      this.#texts.keep(field, shown, isNamed, statedUnit(said, around.caption, field.unit));
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
    this.#texts.keep(field, this.#textUnder(field, blocks, at));
  }

  /** Up to the next field's label: an outline may repeat other names of its own. */
  #textUnder(field: ShapeField, blocks: readonly Block[], at: number): string {
    const rest = blocks.slice(at + 1);
    const frame = frameUnder(rest);
    if (frame !== undefined) return cellText(frame);
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
}

/** The unit the figures beside a label are in, where it is said and not the field's own. */
function unitOf(label: Cell, caption: string | undefined, field: ShapeField): string | undefined {
  return statedUnit(normaliseLabel(cellText(label)).unit, caption, field.unit);
}

/** 福建某某科技有限公司（公章）: what the form prints behind a blank. */
function withoutTail(value: string): string {
  return value
    .replace(/[（(](?:公章|盖章|单位公章|单位盖章|加盖公章)[）)]\s*$/, '')
    .replace(/[，,；;、]\s*$/, '');
}

function isSame(one: string, other: string): boolean {
  return normaliseLabel(one).base === normaliseLabel(other).base;
}
