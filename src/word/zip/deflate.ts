import { longest, readTokens, startReading } from './find-matches.ts';
import { codeOf, writeCodes } from './huffman.ts';
import type { BitSink, PrefixCode } from './huffman.ts';

const perBlock = 1 << 16;
const endOfBlock = 256;

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
  // The last bits, and room to shift them.
  put(sink, 0, 16);
  return sink.bytes.slice(0, sink.at - (sink.count === 0 ? 2 : sink.count <= 8 ? 1 : 0));
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
  for (const token of tokens) {
    if (token >= 0) {
      putSymbol(sink, literals, token);
      continue;
    }
    const length = -token >> 16;
    const distance = -token & 0xffff;
    putSymbol(sink, literals, lengthSymbol(length));
    putRest(sink, length - 3, length < 11 || length === longest ? 0 : 29 - Math.clz32(length - 3));
    putSymbol(sink, distances, distanceSymbol(distance));
    putRest(sink, distance - 1, distance < 5 ? 0 : 30 - Math.clz32(distance - 1));
  }
  putSymbol(sink, literals, endOfBlock);
}

function putSymbol(sink: BitSink, { codes, lengths }: PrefixCode, symbol: number): void {
  put(sink, codes[symbol] as number, lengths[symbol] as number);
}

/** The low bits that a symbol leaves open. */
function putRest(sink: BitSink, value: number, count: number): void {
  if (count > 0) put(sink, value & ((1 << count) - 1), count);
}

/** At most 16 bits, from the lowest on. */
function put(sink: BitSink, value: number, count: number): void {
  sink.bits |= value << sink.count;
  sink.count += count;
  if (sink.count < 16) return;
  if (sink.at + 2 > sink.bytes.length) {
    const more = new Uint8Array(sink.bytes.length * 2);
    more.set(sink.bytes);
    sink.bytes = more;
  }
  sink.bytes[sink.at] = sink.bits & 255;
  sink.bytes[sink.at + 1] = (sink.bits >>> 8) & 255;
  sink.at += 2;
  sink.bits >>>= 16;
  sink.count -= 16;
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
