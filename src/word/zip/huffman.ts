/** Where bits are written. */
export interface BitSink {
  bytes: Uint8Array;
  at: number;
  bits: number;
  count: number;
}

/** A canonical prefix code (RFC 1951, 3.2.2): bits of each symbol, and how many. */
export interface PrefixCode {
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

type Put = (value: number, count: number) => void;

/** Huffman's code over how often each symbol is used. */
export function codeOf(counts: Uint32Array, longest: number): PrefixCode {
  const lengths = codeLengths(counts, longest);
  return { lengths, codes: canonicalCodes(lengths, longest) };
}

/** Lengths of Huffman's code; counts are made more alike until none is over the longest. */
function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const symbols: number[] = [];
  // A code of one symbol is not whole, and some readers refuse it: the first two are always in it.
  for (let at = 0; at < counts.length; at += 1) if (at < 2 || counts[at] !== 0) symbols.push(at);
  const leaves = new Uint32Array(symbols.length);
  for (let shift = 0; ; shift += 1) {
    // Weight and symbol in one number: those of a typed array are sorted without a function's help.
    symbols.forEach((symbol, index) => {
      leaves[index] = ((((counts[symbol] as number) >> shift) + 1) << symbolBits) | symbol;
    });
    leaves.sort();
    const depths = treeDepths(leaves);
    if ((depths[0] as number) > longest) continue;
    leaves.forEach((leaf, index) => (lengths[leaf & symbolMask] = depths[index] as number));
    return lengths;
  }
}

const symbolBits = 9;
const symbolMask = (1 << symbolBits) - 1;

/** How deep each leaf stands in the tree over their weights, of which the first is the least. */
function treeDepths(leaves: Uint32Array): Uint32Array {
  const count = leaves.length;
  const sums = new Uint32Array(2 * count - 1);
  const parents = new Uint32Array(2 * count - 1);
  for (let at = 0; at < count; at += 1) sums[at] = (leaves[at] as number) >>> symbolBits;
  let leaf = 0;
  let node = count;
  for (let made = count; made < sums.length; made += 1) {
    for (let twice = 0; twice < 2; twice += 1) {
      const isLeaf =
        leaf < count && (node >= made || (sums[leaf] as number) <= (sums[node] as number));
      const least = isLeaf ? leaf : node;
      if (isLeaf) leaf += 1;
      else node += 1;
      parents[least] = made;
      sums[made] = (sums[made] as number) + (sums[least] as number);
    }
  }
  // From the root down; what was summed is needed no more.
  const depths = sums.fill(0);
  for (let at = depths.length - 2; at >= 0; at -= 1) {
    depths[at] = (depths[parents[at] as number] as number) + 1;
  }
  return depths;
}

/** Codes in the order of lengths and symbols, their highest bit first. */
function canonicalCodes(lengths: Uint8Array, longest: number): Uint16Array {
  const next = new Uint16Array(longest + 2);
  for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] as number) + 1;
  for (let length = 1; length <= longest; length += 1) {
    next[length + 1] = ((next[length] as number) + (next[length + 1] as number)) << 1;
  }
  const codes = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    codes[symbol] = reversed(next[length] as number, length);
    next[length] = (next[length] as number) + 1;
  });
  return codes;
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at += 1) bits |= ((code >> at) & 1) << (length - 1 - at);
  return bits;
}

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The two codes of a block by the lengths of theirs (RFC 1951, 3.2.7). */
export function writeCodes(put: Put, literals: PrefixCode, distances: PrefixCode): void {
  const [literalCount, distanceCount] = [usedOf(literals, 257), usedOf(distances, 1)];
  const lengths = [
    ...literals.lengths.subarray(0, literalCount),
    ...distances.lengths.subarray(0, distanceCount),
  ];
  const runs = runsOf(lengths);
  const counts = new Uint32Array(19);
  for (const [symbol] of runs) counts[symbol] = (counts[symbol] as number) + 1;
  const code = codeOf(counts, 7);
  let orderCount = lengthOrder.length;
  while (orderCount > 4 && code.lengths[lengthOrder[orderCount - 1] as number] === 0)
    orderCount -= 1;
  put(literalCount - 257, 5);
  put(distanceCount - 1, 5);
  put(orderCount - 4, 4);
  for (const symbol of lengthOrder.slice(0, orderCount)) put(code.lengths[symbol] as number, 3);
  for (const [symbol, extra, bits] of runs) {
    put(code.codes[symbol] as number, code.lengths[symbol] as number);
    if (bits > 0) put(extra, bits);
  }
}

function usedOf({ lengths }: PrefixCode, least: number): number {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count -= 1;
  return count;
}

type Run = readonly [symbol: number, extra: number, bits: number];

/** Lengths, with what repeats written as such: 17 and 18 for zeros, 16 for the one before. */
function runsOf(lengths: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at] as number;
    let end = at + 1;
    while (end < lengths.length && lengths[end] === length) end += 1;
    const size = end - at;
    if (length === 0 && size >= 3) {
      const taken = Math.min(size, 138);
      runs.push(taken < 11 ? [17, taken - 3, 3] : [18, taken - 11, 7]);
      at += taken;
    } else if (length !== 0 && size >= 4) {
      const taken = Math.min(size - 1, 6);
      runs.push([length, 0, 0], [16, taken - 3, 2]);
      at += taken + 1;
    } else {
      runs.push([length, 0, 0]);
      at += 1;
    }
  }
  return runs;
}
