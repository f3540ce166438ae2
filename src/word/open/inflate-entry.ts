import { Inflate, inflateSync } from 'fflate';

import { crc32 } from '../zip/index.ts';
import { OpenError } from './open-issue.ts';
import type { ZipEntry } from './read-directory.ts';

// Deflate packs at most 1,032 to 1, so one step of input can never become more than about 8 MB.
const step = 8 * 1024;
const mostPacked = 1032;
/** What packs to no more than this is unpacked at once: even a bomb of it takes no time to tell. */
const small = 32 * 1024;

/**
 * Hands an entry's content on piece by piece, and stops where it grows past its declared size:
 * a header that lies costs no more than one step.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => void,
): void {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let size = 0;
  let crc = 0;
  const count = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) throw new OpenError({ kind: 'lying-size', part: entry.name });
    crc = crc32(piece, crc);
    if (piece.length > 0) take(piece);
  };
  if (entry.method === 0) count(packed);
  else if (packed.length <= small && entry.size <= packed.length * mostPacked)
    count(inflateAtOnce(packed, entry.size));
  else inflate(packed, count);
  if (size !== entry.size) throw new OpenError({ kind: 'lying-size', part: entry.name });
  if (crc !== entry.crc) throw new OpenError({ kind: 'damaged' });
}

/** One byte more than was declared shows that there is more. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw new OpenError({ kind: 'damaged' });
  }
}

function inflate(packed: Uint8Array, count: (piece: Uint8Array) => void): void {
  const stream = new Inflate(count);
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof OpenError) throw error;
    // fflate's own errors: the stream is no deflate stream, or ends early.
    throw new OpenError({ kind: 'damaged' });
  }
}
