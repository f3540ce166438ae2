import { longest, readTokens, startReading } from './find-matches.ts';
import { codeOf, writeCodes } from './huffman.ts';
import type { BitSink, PrefixCode } from './huffman.ts';

const perBlock = 1 << 16;
const endOfBlock = 256;
/** A copy's two codes of 15 bits with the 5 and 13 that they leave open. */
const mostBytes = 6;

/**
 * DEFLATE (RFC 1951) for the parts of a filled document. fflate, which enters every byte in its
 * tables, takes twice as long for about the same size.
 */
export function deflateText(bytes: Uint8Array): Uint8Array {
  const reading = startReading(bytes);
  const tokens = new Int32Array(Math.min(perBlock, (bytes.length >> 3) + 1024));
  const sink: BitSink = {
    bytes: new Uint8Array((bytes.length >> 1) + 1024),
    at: 0,
    bits: 0,
    count: 0,
  };
  do {
    const count = readTokens(reading, tokens);
    writeBlock(sink, tokens.subarray(0, count), reading.at >= bytes.length);
  } while (reading.at < bytes.length);
  if (sink.count > 0) put(sink, 0, 8 - sink.count);
  return sink.bytes.slice(0, sink.at);
}

function writeBlock(sink: BitSink, tokens: Int32Array, isLast: boolean): void {
  const literalCounts = new Uint32Array(286);
  const distanceCounts = new Uint32Array(30);
  literalCounts[endOfBlock] = 1;
  for (const token of tokens) {
    const symbol = token < 0 ? lengthSymbol(-token >> 16) : token;
    literalCounts[symbol] = (literalCounts[symbol] as number) + 1;
    if (token >= 0) continue;
    const distance = distanceSymbol(-token & 0xffff);
    distanceCounts[distance] = (distanceCounts[distance] as number) + 1;
  }
  const literals = codeOf(literalCounts, 15);
  const distances = codeOf(distanceCounts, 15);
  put(sink, isLast ? 1 : 0, 1);
  put(sink, 2, 2);
  writeCodes(
    (value, count) => {
      put(sink, value, count);
    },
    literals,
    distances,
  );
  writeTokens(sink, tokens, literals, distances);
  put(sink, literals.codes[endOfBlock] as number, literals.lengths[endOfBlock] as number);
}

/** The greater part of the work: what changes is kept at hand. */
function writeTokens(
  sink: BitSink,
  tokens: Int32Array,
  literals: PrefixCode,
  distances: PrefixCode,
): void {
  makeRoom(sink, mostBytes * tokens.length);
  const { bytes } = sink;
  let { at, bits, count } = sink;
  for (const token of tokens) {
    const length = -token >> 16;
    const symbol = token < 0 ? lengthSymbol(length) : token;
    bits |= (literals.codes[symbol] as number) << count;
    count += literals.lengths[symbol] as number;
    for (; count >= 8; count -= 8, bits >>>= 8) bytes[at++] = bits;
    if (token >= 0) continue;
    const distance = -token & 0xffff;
    const lengthRest = length < 11 || length === longest ? 0 : 29 - Math.clz32(length - 3);
    bits |= ((length - 3) & ((1 << lengthRest) - 1)) << count;
    count += lengthRest;
    const half = distanceSymbol(distance);
    bits |= (distances.codes[half] as number) << count;
    count += distances.lengths[half] as number;
    for (; count >= 8; count -= 8, bits >>>= 8) bytes[at++] = bits;
    const distanceRest = distance < 5 ? 0 : 30 - Math.clz32(distance - 1);
    bits |= ((distance - 1) & ((1 << distanceRest) - 1)) << count;
    count += distanceRest;
    for (; count >= 8; count -= 8, bits >>>= 8) bytes[at++] = bits;
  }
  sink.at = at;
  sink.bits = bits;
  sink.count = count;
}

/** At most 16 bits, from the lowest on. */
function put(sink: BitSink, value: number, count: number): void {
  makeRoom(sink, 4);
  sink.bits |= value << sink.count;
  sink.count += count;
  for (; sink.count >= 8; sink.count -= 8) {
    sink.bytes[sink.at] = sink.bits;
    sink.at += 1;
    sink.bits >>>= 8;
  }
}

function makeRoom(sink: BitSink, bytes: number): void {
  if (sink.at + bytes <= sink.bytes.length) return;
  const more = new Uint8Array(Math.max(sink.at + bytes, 2 * sink.bytes.length));
  more.set(sink.bytes);
  sink.bytes = more;
}

// RFC 1951, 3.2.5: symbols of lengths go by quarters of the powers of two, of distances by halves.
function lengthSymbol(length: number): number {
  const over = length - 3;
  if (over < 8) return 257 + over;
  if (length === longest) return 285;
  const power = 31 - Math.clz32(over);
  return 253 + 4 * power + ((over >> (power - 2)) & 3);
}

function distanceSymbol(distance: number): number {
  const over = distance - 1;
  if (over < 4) return over;
  const power = 31 - Math.clz32(over);
  return 2 * power + ((over >> (power - 1)) & 1);
}
