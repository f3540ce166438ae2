import { InputError } from '../command.ts';
import { readMarks } from './read-marks.ts';
import { showNumber } from './show-number.ts';
import type { Table } from './table.ts';
import { openWorkbook } from './workbook.ts';

const notWorkedOut =
  '这一格是公式，还没有算出数：请用 Excel 或 WPS 打开这个表格，保存一次再试，或填上数';
const merged = '这一格与别的格合并着，看不出内容是谁的：请取消合并，每一格都填上';

/**
 * The first sheet of an .xlsx that the workbook shows, as what it shows. The library reads the texts;
 * of numbers it gives what is kept, so those are looked up with their formats: 0.455 that is shown as
 * 45.5%. Hidden rows and columns are blank.
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Table> {
  // Seventy modules, that no other command waits for.
  const { readSheet } = await import('read-excel-file/node');
  const sheet = openWorkbook(file, bytes);
  const marks = readMarks(file, sheet);
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(Buffer.from(bytes), sheet.number);
  } catch {
    throw new InputError([`${file}：打不开这个表格，请用 Excel 或 WPS 打开后另存为 .xlsx 再试`]);
  }
  const shown = rows.map((cells) => cells.map(textOf));
  const problems: Table['problems'][number][] = [];
  for (const { row, column, raw, format, text: written } of marks.values) {
    const text = written ?? (format === undefined ? undefined : showNumber(raw, format));
    // Rows and columns of mistakes alone are no rows to the library.
    while (shown.length <= row) shown.push([]);
    const cells = shown[row] ?? [];
    while (cells.length <= column) cells.push('');
    cells[column] = text ?? '';
    if (text !== undefined) continue;
    problems.push({ row, column, why: '这一格的数字格式读不懂，请改为“常规”“数值”或“日期”' });
  }
  for (const { row, column } of marks.open) {
    while (shown.length <= row) shown.push([]);
    problems.push({ row, column, why: notWorkedOut });
  }
  // A row that is merged whole with the one above is part of it.
  for (const place of marks.merged)
    if (shown[place.row]?.some((text) => text.trim() !== '') === true)
      problems.push({ ...place, why: merged });
  const { isHidden, remarks } = leaveHidden(marks, shown);
  return {
    rows: shown.map((cells, row) =>
      cells.map((text, column) => (isHidden(row, column) ? '' : text)),
    ),
    problems: problems.filter(({ row, column = -1 }) => !isHidden(row, column)),
    remarks: [
      ...remarks,
      ...sheet.others.map((name) => `只读第 ${sheet.number} 张表，“${name}”这一张没有读`),
    ],
  };
}

/** What the sheet hides makes no document; what of it holds something is said. */
function leaveHidden(
  { hiddenRows, hiddenColumns }: Pick<ReturnType<typeof readMarks>, 'hiddenRows' | 'hiddenColumns'>,
  shown: readonly (readonly string[])[],
) {
  const rows = new Set(hiddenRows);
  const isColumn = (column: number): boolean =>
    hiddenColumns.some(({ first, last }) => column >= first && column <= last);
  const isFilled = (text: string): boolean => text.trim() !== '';
  const filled = new Set(
    shown.flatMap((cells) => cells.flatMap((text, at) => (isFilled(text) ? [at] : []))),
  );
  return {
    isHidden: (row: number, column: number): boolean => rows.has(row) || isColumn(column),
    remarks: [
      ...[...rows]
        .filter((row) => shown[row]?.some(isFilled) === true)
        .map((row) => `第 ${row + 1} 行是隐藏的，没有读；要用它，请先取消隐藏`),
      ...[...filled]
        .filter(isColumn)
        .sort((one, other) => one - other)
        .map((column) => `第 ${column + 1} 列是隐藏的，没有读；要用它，请先取消隐藏`),
    ],
  };
}

function textOf(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return typeof cell === 'string' ? cell : '';
}
