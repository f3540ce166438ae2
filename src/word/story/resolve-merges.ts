import type { Cell, Table } from './story.ts';

/**
 * Gives each cell its place in the grid, and joins vertically merged cells into the one that opens
 * the merge (ECMA-376-1, 17.4.84). What stands in a continuation is not visible and is dropped.
 */
export function resolveMerges(table: Table): void {
  let open = new Map<number, Cell>();
  table.rows.forEach((row, index) => {
    const next = new Map<number, Cell>();
    const visible: Cell[] = [];
    let column = row.before;
    for (const cell of row.cells) {
      const before = visible[visible.length - 1];
      // Cells merged across, as old programs write it: each goes on with the one before.
      if (cell.isJoined === true && before !== undefined) {
        before.columnSpan += cell.columnSpan;
        column += cell.columnSpan;
        continue;
      }
      const origin = cell.merge === 'continue' ? open.get(column) : undefined;
      if (origin !== undefined) {
        origin.rowSpan = index - origin.row + 1;
        row.hasContinuations = true;
        next.set(column, origin);
      } else {
        cell.row = index;
        cell.column = column;
        visible.push(cell);
        if (cell.merge !== '') next.set(column, cell);
      }
      column += cell.columnSpan;
    }
    row.cells.splice(0, row.cells.length, ...visible);
    open = next;
  });
}
