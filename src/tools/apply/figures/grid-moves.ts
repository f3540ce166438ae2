import type { AnswerSignals } from '../../../fields/index.ts';
import type { Field } from '../../../form/index.ts';

/** Lines of figures, each with its cells; a cell that asks nothing is undefined. */
export type Grid = readonly (readonly (Field | undefined)[])[];

interface Place {
  readonly line: number;
  readonly cell: number;
}

function placeOf(target: EventTarget | null, grid: Grid): Place | undefined {
  const { id = '' } = (target ?? {}) as { id?: string };
  for (const [line, cells] of grid.entries()) {
    const cell = cells.findIndex((field) => field !== undefined && id === `f-${field.id}`);
    if (cell >= 0) return { line, cell };
  }
  return undefined;
}

/** Enter and the arrows go up and down a column, as in a spreadsheet; Tab goes along a line. */
export function moveInGrid(event: KeyboardEvent, grid: Grid): void {
  const by = event.key === 'ArrowUp' ? -1 : ['ArrowDown', 'Enter'].includes(event.key) ? 1 : 0;
  const from = by === 0 || event.isComposing ? undefined : placeOf(event.target, grid);
  if (from === undefined) return;
  const to = grid[from.line + by]?.[from.cell];
  const frame = event.currentTarget as HTMLElement;
  const control = to && frame.querySelector(`#f-${to.id}`);
  // A row of options has its own keys.
  if (!(control instanceof HTMLInputElement)) return;
  event.preventDefault();
  control.focus();
  control.select();
}

/** Cells copied from a spreadsheet fill the cells from here on, where all of them find one. */
export function takePasted(event: ClipboardEvent, grid: Grid, answers: AnswerSignals): void {
  const from = placeOf(event.target, grid);
  const text = event.clipboardData?.getData('text') ?? '';
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t'));
  if (from === undefined || (rows.length === 1 && rows[0]?.length === 1)) return;
  const found = rows.flatMap((row, line) =>
    row.map((value, cell) => ({ value, field: grid[from.line + line]?.[from.cell + cell] })),
  );
  // What has no room is left to the browser, which puts all of it where one sees it is wrong.
  if (found.some(({ field }) => field === undefined)) return;
  event.preventDefault();
  answers.merge(
    Object.fromEntries(found.map(({ value, field }) => [field?.id ?? '', value.trim()])),
  );
}
