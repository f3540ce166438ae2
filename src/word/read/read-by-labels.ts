import { valueSign } from '../carry/index.ts';
import {
  columnContexts,
  headingsOf,
  headsOf,
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
  ownerText,
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
import type { DocumentShape, ShapeField, ShapeValue } from '../labels/index.ts';
import {
  belowOf,
  blockLists,
  cellText,
  firstOfRow,
  leftOf,
  makeGrid,
  rightOf,
  textOf,
} from '../story/index.ts';
import type { Grid, Block, Cell, Story, Table } from '../story/index.ts';
import {
  beforeNext,
  isLabel,
  isListed,
  isOfLabels,
  isSame,
  isSectionOf,
  unitOf,
  withoutTail,
} from './answer-texts.ts';
import type { Around } from './answer-texts.ts';
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

/** The longest table of labels and answers has a tenth of them: behind these a list goes on. */
const mostCells = 3_000;

class LabelReader {
  readonly #tables: readonly ShapeField[];
  readonly #index: LabelIndex;
  readonly #texts = new LabelledTexts();
  readonly #rows = new Map<string, ShapeValue>();
  readonly #outlines = new Set<Block>(); // headings of a text's own, which name no other field

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
        const own = unitBefore(blocks, at) ?? caption;
        this.#readTable(block, { context: { row: [], column: [], far }, caption: own });
        return;
      }
      if (this.#outlines.has(block)) return;
      const column = labelsAbove(blocks, at);
      const context = { row: [], column, far, opened: openerOfLines(column, this.#index) };
      if (!this.#readInline(block.text, blocks, at, { context, caption }))
        this.#readUnderHeading(blocks, at);
    });
  }

  #readTable(table: Table, around: Around): void {
    const whole = makeGrid(table);
    const grid = { ...whole, cells: whole.cells.slice(0, mostCells) };
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
      const beside = this.#answerOf(grid, cell, taken, around);
      if (beside === undefined) continue;
      const title = titleRow(grid, cell.row);
      const caption = (title === undefined ? undefined : unitStated(title)) ?? around.caption;
      const { field, isNamed } = found;
      this.#texts.keep(field, cellText(beside), isNamed, unitOf(cell, caption, field));
    }
  }

  /** The cell beside a label, or below it where what stands beside is a label, too. */
  #answerOf(grid: Grid, label: Cell, taken: ReadonlySet<Cell>, around: Around): Cell | undefined {
    const isFree = (cell: Cell | undefined): cell is Cell =>
      cell !== undefined && !taken.has(cell) && !this.#isLabel(grid, cell, around);
    const [beside, below] = [besideLabel(grid, label), belowOf(grid, label)];
    // 所属行业 | 股权结构 over their answers: nobody knows the second, and a label it is by its word.
    const isHead =
      beside !== undefined &&
      below !== undefined &&
      isLabel(beside) &&
      isFree(below) &&
      !isLabel(below);
    return [...(isHead ? [] : [beside]), isListed(grid, label) ? undefined : below].find(isFree);
  }

  /** 2024年 over a column and 营业收入 before a row; 手机 over a column and 联系人 before a row. */
  #readFigures(grid: Grid, taken: Set<Cell>, caption: string | undefined): void {
    for (const head of grid.cells) {
      const text = cellText(head);
      // 姓名 in the rows of 法定代表人 stands beside its cell, not over a column.
      const isParticular =
        text.trim() !== '' &&
        isGeneric(text) &&
        firstOfRow(grid, head).rowSpan === 1 &&
        this.#isHead(grid, head);
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

  /** A head among heads: 手机 before its own answer heads no column. */
  #isHead(grid: Grid, cell: Cell): boolean {
    return [leftOf(grid, cell), rightOf(grid, cell)].every((each) => {
      const text = each === undefined ? '' : cellText(each);
      const isAsking = isLabel(each) || isGeneric(text) || this.#index.find(text).length > 0;
      return text.trim() === '' || isAsking;
    });
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
    if (isParticular || this.#fieldsOfCell(grid, cell, around).length > 0) return true;
    // Another's 统一社会信用代码 is a label as well.
    return this.#index.find(text).some((field) => field.kind !== 'options');
  }

  /** 姓名 right of 法定代表人 is 法定代表人姓名: the longer name is tried first. */
  #fieldsOfCell(grid: Grid, cell: Cell, { context }: Around) {
    const text = cellText(cell);
    // A blank for a figure, with its unit, is no label's second half.
    if (text.trim() === '' || unitNamed(text) !== undefined) return [];
    const title = titleRow(grid, cell.row);
    const lefts = leftContexts(grid, cell);
    const [outer] = lefts;
    const row = [...lefts, ...spanningAbove(grid, cell)];
    const column = columnContexts(grid, cell);
    const far = title === undefined ? context.far : [title, ...context.far];
    const opened = openerAbove(grid, cell, this.#index);
    const heads = headsOf(grid, cell);
    const around = { row, column, far, opened, heads };
    const joined = outer === undefined ? [] : this.#index.findJoined(`${outer}${text}`);
    if (joined.length > 0 && ownerText(around, text, this.#index) === undefined)
      return joined.map((field) => ({ field, isNamed: true }));
    return namedBy(around, text, this.#index);
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
      const isShort = field.kind !== 'paragraphs' && field.kind !== 'table';
      const shown = isHeading
        ? this.#textUnder(field, blocks, at)
        : withoutTail(isShort ? beforeNext(value) : value);
      const said = normaliseLabel(label.label).unit;
      this.#texts.keep(field, shown, isNamed, statedUnit(said, around.caption, field.unit));
    });
    return labels.length > 0;
  }

  /** A paragraph that is a label alone: what follows, up to the next label or heading, is its text. */
  #readUnderHeading(blocks: readonly Block[], at: number): void {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return;
    const [field, ...others] = this.#index.find(block.text);
    if (field === undefined || others.length > 0) return;
    if (isSectionOf(field, blocks.slice(at + 1))) return;
    this.#texts.keep(field, this.#textUnder(field, blocks, at));
  }

  /** Up to the next field's label: an outline may repeat other names of its own. */
  #textUnder(field: ShapeField, blocks: readonly Block[], at: number): string {
    const rest = blocks.slice(at + 1);
    const frame = frameUnder(rest);
    if (frame !== undefined) return cellText(frame);
    const end = rest.findIndex((next) => {
      if (next.kind === 'table') return true;
      const isOutline = field.outline?.some((own) => isSame(own, next.text)) === true;
      if (isOutline) this.#outlines.add(next);
      return !isOutline && this.#opensOther(field, next.text);
    });
    const text = textOf(end < 0 ? rest : rest.slice(0, end));
    return isOfLabels(text, this.#index) ? '' : text;
  }

  #opensOther(field: ShapeField, text: string): boolean {
    const fields = this.#index.find(text);
    return fields.length > 0 ? !fields.includes(field) : this.#index.isHeading(text);
  }
}
