/** Shortest and longest piece that DEFLATE copies, and how far back it may lie. */
const shortest = 4;
export const longest = 258;
const farthest = 32_768;
/** A piece that is alike over so many bytes is looked for first. */
const wide = 8;

/** How far the bytes of a text are read. */
export interface Reading {
  readonly bytes: Uint8Array;
  /** Where a piece of four and of eight bytes last began, by their hashes; one up, 0 for nowhere. */
  readonly recent: Int32Array;
  readonly recentWide: Int32Array;
  /** Of the 32 bits of a hash, those that are left out. */
  readonly shift: number;
  at: number;
}

export function startReading(bytes: Uint8Array): Reading {
  // To clear large tables for a short text takes longer than they save.
  const hashBits = bytes.length < 1 << 16 ? 12 : 14;
  const [recent, recentWide] = [new Int32Array(1 << hashBits), new Int32Array(1 << hashBits)];
  return { bytes, recent, recentWide, shift: 32 - hashBits, at: 0 };
}

/**
 * Reads on until the tokens are full or the text ends; returns their number. A token is a byte that
 * stands for itself, or, below zero, a copy: its length and, in the low 16 bits, how far back.
 * A part made from a template repeats itself in long pieces: two looks find one, and the bytes
 * within it are passed over.
 */
export function readTokens(reading: Reading, tokens: Int32Array): number {
  const { bytes, recent, recentWide, shift } = reading;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length;
  const last = size - wide;
  // A copy is written in pieces, and the bytes before it.
  const room = tokens.length - 1;
  let count = 0;
  let at = reading.at;
  let anchor = at;
  while (at <= last && count + (at - anchor) < room) {
    const low = view.getInt32(at, true);
    const hash = Math.imul(low, 0x9e3779b1);
    const short = hash >>> shift;
    const long = (hash ^ Math.imul(view.getInt32(at + 4, true), 0x85ebca6b)) >>> shift;
    let from = (recentWide[long] as number) - 1;
    if (from < 0 || at - from > farthest || view.getInt32(from, true) !== low) {
      from = (recent[short] as number) - 1;
    }
    recent[short] = at + 1;
    recentWide[long] = at + 1;
    if (from < 0 || at - from > farthest || view.getInt32(from, true) !== low) {
      // Where nothing repeats, looks get rarer.
      at += 1 + ((at - anchor) >> 6);
      continue;
    }
    const back = at - from;
    let end = at + shortest;
    while (end < size && bytes[end] === bytes[end - back]) end += 1;
    while (at > anchor && at > back && bytes[at - 1] === bytes[at - 1 - back]) at -= 1;
    for (; anchor < at; anchor += 1) tokens[count++] = bytes[anchor] as number;
    // What no longer has room is a copy of its own in the next tokens.
    for (; at < end && count < room; anchor = at) {
      const rest = end - at;
      // No piece may be left that is shorter than a copy can be.
      const taken = rest <= longest ? rest : Math.min(longest, rest - shortest);
      tokens[count++] = -((taken << 16) | (back & 0xffff));
      at += taken;
    }
  }
  const stop = at > last ? size : at;
  for (; anchor < stop && count < tokens.length; anchor += 1) {
    tokens[count++] = bytes[anchor] as number;
  }
  reading.at = anchor;
  return count;
}
