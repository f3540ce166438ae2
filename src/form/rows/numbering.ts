import { chineseNumber } from '../../base/index.ts';

/** What people set around the number of a line: 3. · (3) · 三、 · 第3项 · No.3 */
const marks =
  /^(?:第|no\.?|№|#)?\s*[([【〔]?\s*(\d{1,6}|[一二三四五六七八九十百零]{1,7})\s*[)\]】〕]?\s*(?:[.、,:;．]|项|行|号|条)?$/i;

const mostInChinese = 999;

/** The lines' own numbers down a column, one more on each: ③ ④ ⑤, (1) (2), 001 002, 三、 四、 */
export interface Numbering {
  readonly first: number;
  /** The lines that have theirs: cells that were merged leave some blank. */
  readonly count: number;
  /** Written as a number of a line is and no amount: 3., ③. */
  readonly isMarked: boolean;
}

/** Undefined where the cells are anything else. */
export function readNumbering(cells: readonly string[]): Numbering | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  // Circled figures and wide ones are figures.
  const numbers = filled.map((cell) => marks.exec(cell.normalize('NFKC'))?.[1]);
  const first = numbers[0] === undefined ? undefined : firstOf(numbers[0]);
  if (first === undefined || filled.length * 2 < cells.length) return undefined;
  const isRunning = numbers.every((number, at) => {
    const next = first + at;
    return number !== undefined && (Number(number) === next || number === chineseNumber(next));
  });
  if (!isRunning) return undefined;
  const isMarked = filled.some((cell) => !/^[1-9]\d*$/.test(cell));
  return { first, count: filled.length, isMarked };
}

function firstOf(number: string): number | undefined {
  if (/^\d/.test(number)) return Number(number);
  for (let count = 1; count <= mostInChinese; count += 1)
    if (chineseNumber(count) === number) return count;
  return undefined;
}
