import { textOf } from './story.ts';
import type { Block, Cell, Story, Table } from './story.ts';

/** A table whose cells are found by grid place; merged cells stand at each place they cover. */
export interface Grid {
  readonly table: Table;
  readonly cells: readonly Cell[];
  readonly at: (row: number, column: number) => Cell | undefined;
}

export function makeGrid(table: Table): Grid {
  const places = new Map<number, Cell>();
  const cells = table.rows.flatMap((row) => row.cells);
  // 64 columns is Word's limit (63) rounded up.
  const key = (row: number, column: number): number => row * 4096 + column;
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        places.set(key(row, column), cell);
      }
    }
  }
  return { table, cells, at: (row, column) => places.get(key(row, column)) };
}

export function rightOf(grid: Grid, cell: Cell): Cell | undefined {
  return grid.at(cell.row, cell.column + cell.columnSpan);
}

export function leftOf(grid: Grid, cell: Cell): Cell | undefined {
  return cell.column === 0 ? undefined : grid.at(cell.row, cell.column - 1);
}

/** The cell below, where it spans the same columns: only then a label above can mean it. */
export function belowOf(grid: Grid, cell: Cell): Cell | undefined {
  const below = grid.at(cell.row + cell.rowSpan, cell.column);
  return below !== undefined && sameColumns(below, cell) ? below : undefined;
}

export function aboveOf(grid: Grid, cell: Cell): Cell | undefined {
  const above = cell.row === 0 ? undefined : grid.at(cell.row - 1, cell.column);
  return above !== undefined && sameColumns(above, cell) ? above : undefined;
}

/** The row's first cell: what a row of figures is called by. */
export function firstOfRow(grid: Grid, cell: Cell): Cell {
  return grid.at(cell.row, 0) ?? cell;
}

function sameColumns(one: Cell, other: Cell): boolean {
  return one.column === other.column && one.columnSpan === other.columnSpan;
}

export function cellText(cell: Cell): string {
  return textOf(cell.blocks);
}

/** Every list of blocks of a story: the body, each cell's, each text box's; outer ones first. */
export function blockLists(story: Story): readonly (readonly Block[])[] {
  const lists: (readonly Block[])[] = [];
  const visit = (blocks: readonly Block[]): void => {
    lists.push(blocks);
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
      }
    }
  };
  visit(story.blocks);
  story.boxes.forEach(visit);
  return lists;
}
