import {
  blankOf,
  isVoid,
  columnContexts,
  headingsOf,
  headsOf,
  isListHead,
  leftContexts,
  openerAbove,
  spanningAbove,
  unitBefore,
  labelAbove,
  labelLeft,
  oneUnit,
  rowLabel,
  isUnitCell,
  unitIn,
  headAbove,
  asksItself,
  cellTarget,
  isLabelAlone,
  isAboutPerson,
  isByHand,
  isPerson,
  isReserved,
  isYear,
  findTablePlaces,
  isTableNamed,
} from '../labels/index.ts';
import type {
  FormPlace,
  PlaceContext,
  PlaceTarget,
  ShapeField,
  LabelIndex,
} from '../labels/index.ts';
import { belowOf, cellText, leftOf, makeGrid, rightOf } from '../story/index.ts';
import type { Grid, Block, Cell, Table } from '../story/index.ts';
import {
  groupUnit,
  headsColumn,
  isFree,
  printedUnit,
  titlesOf,
  within,
} from './cell-surroundings.ts';
import { findCodeCells } from './find-code-cells.ts';
import { findLines } from './find-lines.ts';
import { findCellRange } from './find-ranges.ts';
import type { OpenReport } from './open-report.ts';
import { isList, takeRepeatedRows, takeRows } from './taken-cells.ts';
import type { Whereabouts } from './whereabouts.ts';

type Labels = Pick<FormPlace, 'left' | 'above' | 'aboveContext' | 'row' | 'year' | 'head'>;

const nowhere: PlaceContext = { row: [], column: [], far: [] };

/** What a list of blocks asks: places to fill, and what is told of the others. */
interface FoundPlaces {
  readonly places: readonly FormPlace[];
  readonly told: readonly OpenReport[];
}

/** Every place that is empty in a list of blocks, in document order; `address` begins theirs. */
export function findPlaces(
  blocks: readonly Block[],
  index: LabelIndex,
  tables: readonly ShapeField[],
  address = '',
): FoundPlaces {
  const finder = new PlaceFinder(index, tables);
  finder.visit(blocks, { address, context: nowhere, isAboutPerson: false });
  return finder;
}

class PlaceFinder {
  readonly places: FormPlace[] = [];
  readonly told: OpenReport[] = [];
  readonly #index: LabelIndex;
  readonly #tables: readonly ShapeField[];

  constructor(index: LabelIndex, tables: readonly ShapeField[]) {
    this.#index = index;
    this.#tables = tables;
  }

  visit(blocks: readonly Block[], around: Whereabouts): void {
    const headings = headingsOf(blocks);
    blocks.forEach((block, at) => {
      const here = {
        ...within(around, headings[at] ?? []),
        address: `${around.address}b${at}`,
        isInCell: around.address.endsWith('.'),
      };
      if (block.kind === 'table') {
        const unit = unitBefore(blocks, at) ?? here.unit;
        this.#visitTable(block, unit === undefined ? here : { ...here, unit });
        return;
      }
      for (const line of findLines(blocks, at, here, this.#index)) {
        this.#add(line.around, line.target, { left: line.left }, line.unit);
      }
    });
  }

  #visitTable(table: Table, outside: Whereabouts): void {
    const grid = makeGrid(table);
    const isPersonal = isAboutPerson(grid.cells.map(cellText));
    const around = { ...outside, isAboutPerson: isPersonal || outside.isAboutPerson };
    const taken = this.#visitRows(grid, around);
    for (const cell of grid.cells) {
      if (taken.has(cell)) continue;
      const here = within(around, titlesOf(grid, cell.row));
      const at = { ...here, address: `${around.address}.r${cell.row}.c${cell.column}` };
      if (this.#visitCode(grid, cell, at, taken) || this.#visitCell(grid, cell, at)) continue;
      // A label with its own blank in the same cell, a nested table.
      const row = [...leftContexts(grid, cell), ...around.context.row];
      const context = {
        row,
        column: columnContexts(grid, cell),
        far: here.context.far,
        heads: [...headsOf(grid, cell), ...(around.context.heads ?? [])],
        opened: openerAbove(grid, cell, this.#index) ?? around.context.opened,
      };
      const below = belowOf(grid, cell);
      const hasRoomBelow = below !== undefined && isVoid(below);
      const company = (grid.table.rows[cell.row]?.cells ?? []).filter((each) => each !== cell);
      // 推荐单位： beside another cell: that cell is its place, filled or not; unless each asks itself.
      const hasPlace = hasRoomBelow || !company.every(asksItself);
      if (company.length > 0 && hasPlace && isLabelAlone(cell)) continue;
      this.visit(cell.blocks, { ...at, address: `${at.address}.`, context, hasRoomBelow });
    }
  }

  #visitRows(grid: Grid, around: Whereabouts): ReadonlySet<Cell> & Set<Cell> {
    const taken = new Set<Cell>();
    for (const place of findTablePlaces(grid, this.#tables)) {
      const here = within(around, titlesOf(grid, place.headRow));
      const at = { ...here, address: `${around.address}.r${place.headRow}` };
      // A few heads over one empty row may be labels over their cells.
      if (!place.isFull && !isList(place) && !isTableNamed(place.field, here.context.far)) continue;
      this.#add(at, { kind: 'rows', place });
      takeRows(place, taken);
    }
    for (const row of takeRepeatedRows(grid, taken)) {
      const heads = (grid.table.rows[row - 1]?.cells ?? []).map((cell) => cellText(cell).trim());
      const label = heads.filter((text) => text !== '').join('、');
      this.told.push({ where: `${around.address}.r${row}`, label, why: 'list' });
    }
    return taken;
  }

  /** 统一社会信用代码 before eighteen little cells: they are one place. */
  #visitCode(grid: Grid, cell: Cell, at: Whereabouts, taken: Set<Cell>): boolean {
    const cells = findCodeCells(grid, cell);
    if (cells.length === 0 || this.#index.find(cellText(cell)).length === 0) return false;
    const spans = cells.flatMap((each) => {
      const blank = blankOf(each);
      return blank?.kind === 'span' ? [blank] : [];
    });
    const [first] = cells;
    if (spans.length !== cells.length || first === undefined) return false;
    for (const each of cells) taken.add(each);
    const address = at.address.replace(/\.r\d+\.c\d+$/, `.r${first.row}.c${first.column}`);
    const opened = openerAbove(grid, cell, this.#index) ?? at.context.opened;
    const context = { ...at.context, row: leftContexts(grid, cell), opened };
    this.#add({ ...at, address, context }, { kind: 'characters', spans }, { left: cellText(cell) });
    return true;
  }

  /** 项目起止时间 | 年 月 至 年 月: two places. */
  #visitRange(grid: Grid, cell: Cell, at: Whereabouts): boolean {
    const label = labelLeft(grid, cell) ?? labelAbove(grid, cell);
    if (label === undefined) return false;
    const ends = findCellRange(cell, cellText(label), this.#index);
    const context = {
      ...at.context,
      row: [...leftContexts(grid, label), ...at.context.row],
      opened: openerAbove(grid, label, this.#index) ?? at.context.opened,
    };
    ends?.forEach(({ span, label: left }, order) => {
      const address = `${at.address}.b0#${order}`;
      this.#add({ ...at, address, context }, { kind: 'span', span, isBlock: false }, { left });
    });
    return ends !== undefined;
  }

  #visitCell(grid: Grid, cell: Cell, at: Whereabouts): boolean {
    if (this.#visitRange(grid, cell, at)) return true;
    const target = cellTarget(cell);
    if (target === undefined) {
      this.#tellOffice(grid, cell, at);
      return false;
    }
    const above = labelAbove(grid, cell);
    const named = labelLeft(grid, cell);
    // A label merged over two rows is answered in the first.
    const isAgain = named !== undefined && named.row < cell.row && isFree(grid, named);
    const left = isAgain ? undefined : named;
    const label = left ?? above;
    if (label === undefined) return this.#visitFigure(grid, cell, at, target);
    const contextOf = (of: Cell): PlaceContext => ({
      row: [...leftContexts(grid, of), ...spanningAbove(grid, of), ...at.context.row],
      column: columnContexts(grid, of),
      far: at.context.far,
      heads: [...headsOf(grid, of), ...(at.context.heads ?? [])],
      opened: openerAbove(grid, of, this.#index) ?? at.context.opened,
    });
    const labels = {
      ...(left === undefined ? {} : { left: cellText(left) }),
      ...(above === undefined ? {} : { above: cellText(above), aboveContext: contextOf(above) }),
      ...rowLabel(grid, cell),
      ...headAbove(grid, cell),
    };
    const right = rightOf(grid, cell);
    const below = belowOf(grid, cell);
    const beside = leftOf(grid, cell);
    const room = {
      ...(beside !== undefined && isUnitCell(beside) ? { isFigure: true } : {}),
      isCrowded: right !== undefined && isVoid(right) && headsColumn(grid, cell, right),
      isListed: (below !== undefined && isVoid(below)) || isListHead(grid, cell.row - 1),
    };
    const unit = groupUnit(grid, label) ?? at.unit;
    const whole = { ...at, context: contextOf(label), ...(unit === undefined ? {} : { unit }) };
    this.#add(whole, target, labels, printedUnit(grid, cell), room);
    return true;
  }

  /** 推荐意见 | （盖章） 年 月 日: the office's, whatever the form printed there. */
  #tellOffice(grid: Grid, cell: Cell, at: Whereabouts): void {
    const left = labelLeft(grid, cell);
    if (left === undefined || cell.blocks.some(({ kind }) => kind === 'table')) return;
    const label = cellText(left).trim();
    if (!isReserved(label) || !/[：:]\s*$|盖章|签[字章名]|年\s*月/m.test(cellText(cell))) return;
    this.told.push({ where: at.address, label, why: 'office' });
  }

  /** A cell among empty ones: its row and its column name it, where one is a year or a person. */
  #visitFigure(grid: Grid, cell: Cell, at: Whereabouts, target: PlaceTarget): boolean {
    const names = { ...rowLabel(grid, cell), ...headAbove(grid, cell) };
    const { row = '', head, year } = names;
    const isNamed = year !== undefined || (head !== undefined && (isPerson(row) || isYear(row)));
    if (row !== '' && isNamed) this.#add(at, target, names, printedUnit(grid, cell));
    return target.kind !== 'boxes';
  }

  #add(
    { address, context, unit: caption, isAboutPerson: isPersonal }: Whereabouts,
    target: PlaceTarget,
    labels: Labels = {},
    beside?: string,
    room = { isCrowded: false, isListed: false },
  ): void {
    const { left, above, row, year } = labels;
    const texts = [left ?? '', above ?? '', ...context.row];
    const label = left ?? above ?? '';
    // Of a row of one year the head of the column says the unit.
    const said = isYear(left ?? '') ? (above ?? labels.head) : (left ?? above);
    const unit = oneUnit([beside, ...[said, row, year, labels.head].flatMap(unitIn)]);
    // 总投资（万元） says it for 其中：软件 in its row as well.
    const [stated = caption] = /^\s*其\s*中/.test(label) ? context.row.flatMap(unitIn) : [];
    const place = {
      where: address,
      ...labels,
      context,
      ...room,
      isAboutPerson: isPersonal,
      isReserved: isByHand(label) || [...texts, ...context.far.slice(0, 2)].some(isReserved),
      target,
    };
    this.places.push({
      ...place,
      ...(unit === undefined ? {} : { unit }),
      ...(stated === undefined ? {} : { caption: stated }),
    });
  }
}
