/** Stretches of two lists in order: equal ones, and what stands between them on either side. */
export interface Stretch<Item> {
  readonly isSame: boolean;
  readonly one: readonly Item[];
  readonly other: readonly Item[];
}

/** Beyond this many pairs nothing but the equal beginning and end is looked for. */
const mostPairs = 400_000;

/** Sets two lists side by side by their longest common subsequence. */
export function align<Item>(
  one: readonly Item[],
  other: readonly Item[],
): readonly Stretch<Item>[] {
  const first = sameAtStart(one, other);
  const last = sameAtStart(one.slice(first).reverse(), other.slice(first).reverse());
  const left = one.slice(first, one.length - last);
  const right = other.slice(first, other.length - last);
  const start = one.slice(0, first);
  const end = one.slice(one.length - last);
  const middle =
    left.length * right.length > mostPairs
      ? [{ isSame: false, one: left, other: right }]
      : alignMiddle(left, right);
  return [
    { isSame: true, one: start, other: start },
    ...middle,
    { isSame: true, one: end, other: end },
  ].filter(({ one: ours, other: theirs }) => ours.length + theirs.length > 0);
}

function alignMiddle<Item>(one: readonly Item[], other: readonly Item[]): readonly Stretch<Item>[] {
  const at = commonLengths(one, other);
  const stretches: Stretch<Item>[] = [];
  let row = 0;
  let column = 0;
  while (row < one.length || column < other.length) {
    const [fromRow, fromColumn] = [row, column];
    while (row < one.length && column < other.length && one[row] === other[column]) {
      row += 1;
      column += 1;
    }
    if (row > fromRow) {
      const same = one.slice(fromRow, row);
      stretches.push({ isSame: true, one: same, other: same });
      continue;
    }
    while (row < one.length || column < other.length) {
      if (row < one.length && column < other.length && one[row] === other[column]) break;
      if (
        column >= other.length ||
        (row < one.length && at(row + 1, column) >= at(row, column + 1))
      )
        row += 1;
      else column += 1;
    }
    const changed = { one: one.slice(fromRow, row), other: other.slice(fromColumn, column) };
    stretches.push({ isSame: false, ...changed });
  }
  return stretches;
}

/** How many items one.slice(row) and other.slice(column) have in common, in order. */
function commonLengths<Item>(
  one: readonly Item[],
  other: readonly Item[],
): (row: number, column: number) => number {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  return at;
}

function sameAtStart<Item>(one: readonly Item[], other: readonly Item[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}
