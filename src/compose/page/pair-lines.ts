import { align, countPairs, likeness } from '../../base/index.ts';
import type { PageLine } from '../../word/index.ts';

/** A line as it should be and as it is; one of them is missing where it was added or taken out. */
export interface LinePair {
  readonly expected?: PageLine;
  readonly seen?: PageLine;
}

/** Most pairs that are weighed one by one. */
const mostWeighed = 40_000;
/** From here on two lines are taken for one that was edited. */
const leastAlike = 0.3;

/** Pairs the lines of two pages, equal ones and those that an edit made of one another. */
export function pairLines(
  expected: readonly PageLine[],
  seen: readonly PageLine[],
): readonly LinePair[] {
  const own = byKey(expected);
  const other = byKey(seen);
  return align(own.keys, other.keys).flatMap(({ isSame, one, other: theirs }) => {
    const left = own.take(one.length);
    const right = other.take(theirs.length);
    if (isSame || isSplit(left, right)) return [];
    return pairChanged(left, right);
  });
}

function byKey(lines: readonly PageLine[]) {
  let at = 0;
  return {
    keys: lines.map(keyOf),
    take: (count: number): readonly PageLine[] => lines.slice(at, (at += count)),
  };
}

/** Blank cells count by the place they take up, not at the end of a row. */
function keyOf({ cells, table }: PageLine): string {
  const part = cells[0]?.place.part ?? '';
  const texts = cells
    .map(({ key }) => key)
    .join('\n')
    .replace(/\n+$/, '');
  return `${part}${table < 0 ? '' : ' row'}\n${texts}`;
}

/** Paragraphs broken or joined at other places say the same. */
function isSplit(one: readonly PageLine[], other: readonly PageLine[]): boolean {
  const isText = (lines: readonly PageLine[]): boolean => lines.every(({ table }) => table < 0);
  const all = (lines: readonly PageLine[]): string =>
    lines.flatMap(({ cells }) => cells.map(({ key }) => key)).join('');
  return isText(one) && isText(other) && all(one) === all(other);
}

/** Pairs lines in order so that the likeness of all pairs is greatest. */
function pairChanged(one: readonly PageLine[], other: readonly PageLine[]): readonly LinePair[] {
  if (one.length * other.length > mostWeighed) return inOrder(one, other);
  const alike = one.map((own) => other.map((theirs) => likenessOf(own, theirs)));
  const width = other.length + 1;
  const best = new Float64Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const skip = Math.max(
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
      const gain = alike[row]?.[column] ?? 0;
      const pair = gain < leastAlike ? 0 : gain + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(skip, pair);
    }
  }
  const pairs: LinePair[] = [];
  let [fromOne, fromOther] = [0, 0];
  let [row, column] = [0, 0];
  const flush = (): void => {
    pairs.push(...inOrder(one.slice(fromOne, row), other.slice(fromOther, column)));
  };
  while (row < one.length && column < other.length) {
    const here = best[row * width + column] ?? 0;
    if (here === 0) break;
    if (here === best[(row + 1) * width + column]) row += 1;
    else if (here === best[row * width + column + 1]) column += 1;
    else {
      flush();
      pairs.push(made(one[row], other[column]));
      [row, column] = [row + 1, column + 1];
      [fromOne, fromOther] = [row, column];
    }
  }
  [row, column] = [one.length, other.length];
  flush();
  return pairs;
}

/** As many of either kind are pairs in their order; else what is left was taken out or added. */
function inOrder(one: readonly PageLine[], other: readonly PageLine[]): readonly LinePair[] {
  const isPaired =
    one.length === other.length &&
    one.every(({ table }, at) => table < 0 === (other[at]?.table ?? -1) < 0);
  return isPaired
    ? one.map((own, at) => made(own, other[at]))
    : [
        ...one.map((own) => made(own, undefined)),
        ...other.map((theirs) => made(undefined, theirs)),
      ];
}

function made(expected: PageLine | undefined, seen: PageLine | undefined): LinePair {
  return { ...(expected && { expected }), ...(seen && { seen }) };
}

/** 0 to 1: how much two lines have in common. */
function likenessOf(one: PageLine, other: PageLine): number {
  if (one.table < 0 !== other.table < 0) return 0;
  if (one.cells[0]?.place.part !== other.cells[0]?.place.part) return 0;
  if (one.table < 0) return commonPairs(one.cells[0]?.key ?? '', other.cells[0]?.key ?? '');
  const most = Math.max(one.cells.length, other.cells.length);
  const shares = one.cells.map((cell, at) => {
    const theirs = other.cells[at]?.key ?? '';
    if (cell.key === theirs) return cell.key === '' ? 0.2 : 1;
    return cell.key === '' || theirs === '' ? 0 : 0.6 * commonPairs(cell.key, theirs);
  });
  return shares.reduce((sum, share) => sum + share, 0) / most;
}

/** How much alike two texts are by what they begin with. */
function commonPairs(one: string, other: string): number {
  if (one === other) return 1;
  return likeness(countPairs(one.slice(0, 400)), countPairs(other.slice(0, 400)));
}
