import { OpenError } from './open-issue.ts';
import type { OpenLimits } from './open-limits.ts';

/** One file of a zip, as its central directory and its own header agree on. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  /** What the directory says; the reader holds it to that. */
  readonly size: number;
  /** Where its data begins: an offset into the file. */
  readonly dataStart: number;
}

/** An entry with the offsets that only the reading of the directory needs. */
interface FoundEntry extends ZipEntry {
  readonly headerStart: number;
  /** A record of the sizes may stand behind the data. */
  readonly sizesFollow: boolean;
  readonly directoryEnd: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const encryptedFlags = 0x0001 | 0x0040 | 0x2000;
const sizesFollowFlag = 0x0008;
const utf8Flag = 0x0800;

/**
 * Reads a zip's directory and refuses what no honest writer makes (APPNOTE 6.3.10): fflate believes
 * the sizes it is told, and takes entries that lie over one another.
 */
export function readDirectory(bytes: Uint8Array, limits: OpenLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = findEnd(view);
  const count = view.getUint16(at + 10, true);
  if (count > limits.entries)
    throw new OpenError({ kind: 'too-many-entries', limit: limits.entries });
  const start = view.getUint32(at + 16, true);
  const end = start + view.getUint32(at + 12, true);
  if (end > at) throw new OpenError({ kind: 'truncated' });
  const entries: FoundEntry[] = [];
  const names = new Set<string>();
  let next = start;
  while (next < end) {
    if (entries.length >= limits.entries) {
      throw new OpenError({ kind: 'too-many-entries', limit: limits.entries });
    }
    const entry = readEntry(view, bytes, next, end, start);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw new OpenError({ kind: 'duplicate-entry', part: entry.name });
    names.add(key);
    entries.push(entry);
    next = entry.directoryEnd;
  }
  if (entries.length !== count) throw new OpenError({ kind: 'damaged' });
  refuseGaps(entries, { start, end, endRecord: at });
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const end = at + 22 + view.getUint16(at + 20, true);
    if (end > view.byteLength) throw new OpenError({ kind: 'truncated' });
    // Programs that copy in blocks fill the last one up with zeros.
    for (let rest = end; rest < view.byteLength; rest += 1) {
      if (view.getUint8(rest) !== 0) throw new OpenError({ kind: 'hidden-data' });
    }
    return at;
  }
  throw new OpenError({ kind: 'truncated' });
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  end: number,
  directoryStart: number,
): FoundEntry {
  if (at + 46 > end || view.getUint32(at, true) !== entrySignature) {
    throw new OpenError({ kind: 'damaged' });
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraStart = at + 46 + nameLength;
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const directoryEnd = extraEnd + view.getUint16(at + 32, true);
  if (directoryEnd > end) throw new OpenError({ kind: 'damaged' });
  const rawName = bytes.subarray(at + 46, extraStart);
  const name = decodeName(rawName, (flags & utf8Flag) !== 0);
  if ((flags & encryptedFlags) !== 0) throw new OpenError({ kind: 'encrypted-entry', part: name });
  if (method !== 0 && method !== 8)
    throw new OpenError({ kind: 'unknown-method', part: name, method });
  const [size, packedSize, headerStart] = readSizes(view, at, extraStart, extraEnd);
  const crc = view.getUint32(at + 16, true);
  const dataStart = readHeader(view, bytes, {
    name,
    rawName,
    method,
    headerStart,
    size,
    packedSize,
  });
  if (dataStart + packedSize > directoryStart) throw new OpenError({ kind: 'truncated' });
  if (method === 0 && size !== packedSize) throw new OpenError({ kind: 'lying-size', part: name });
  return {
    name,
    method,
    crc,
    packedSize,
    size,
    headerStart,
    sizesFollow: (flags & sizesFollowFlag) !== 0,
    dataStart,
    directoryEnd,
  };
}

/** Sizes and place, from the zip64 field where 32 bits were declared too few. */
function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): readonly [number, number, number] {
  const values = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ] as const;
  if (!values.includes(0xffffffff)) return values;
  for (let extra = extraStart; extra + 4 <= extraEnd;) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let next = extra + 4;
      const read = (value: number): number => {
        if (value !== 0xffffffff) return value;
        if (next + 8 > extraEnd) throw new OpenError({ kind: 'damaged' });
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      return [read(values[0]), read(values[1]), read(values[2])];
    }
    extra += 4 + length;
  }
  throw new OpenError({ kind: 'damaged' });
}

interface Declared {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly method: number;
  readonly headerStart: number;
  readonly size: number;
  readonly packedSize: number;
}

/** Where the data starts; refuses an entry whose own header tells another story than the directory. */
function readHeader(view: DataView, bytes: Uint8Array, declared: Declared): number {
  const at = declared.headerStart;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== headerSignature) {
    throw new OpenError({ kind: 'damaged' });
  }
  const nameLength = view.getUint16(at + 26, true);
  const nameEnd = at + 30 + nameLength;
  const name = bytes.subarray(at + 30, nameEnd);
  const sameName =
    name.length === declared.rawName.length &&
    name.every((byte, index) => byte === declared.rawName[index]);
  if (!sameName || view.getUint16(at + 8, true) !== declared.method) {
    throw new OpenError({ kind: 'damaged' });
  }
  const sizesFollow = (view.getUint16(at + 6, true) & sizesFollowFlag) !== 0;
  const packedSize = view.getUint32(at + 18, true);
  const size = view.getUint32(at + 22, true);
  const agrees = (own: number, other: number): boolean =>
    own === other || own === 0xffffffff || (sizesFollow && own === 0);
  if (!agrees(packedSize, declared.packedSize) || !agrees(size, declared.size)) {
    throw new OpenError({ kind: 'lying-size', part: declared.name });
  }
  return nameEnd + view.getUint16(at + 28, true);
}

/** Data behind a packed entry: its sum and sizes, with or without a signature, in 32 or 64 bits. */
const descriptors: readonly number[] = [0, 12, 16, 20, 24];
/** The end of a zip64 directory and the pointer to it. */
const zip64End = 76;

/**
 * Entries lie side by side from the first byte to the directory, and the directory up to the end:
 * in a gap, before or behind, a second archive finds room that another program opens instead.
 */
function refuseGaps(
  entries: readonly FoundEntry[],
  directory: { readonly start: number; readonly end: number; readonly endRecord: number },
): void {
  const inOrder = [...entries].sort((a, b) => a.headerStart - b.headerStart);
  const hidden = (): never => {
    throw new OpenError({ kind: 'hidden-data' });
  };
  if ((inOrder[0]?.headerStart ?? directory.start) !== 0) hidden();
  inOrder.forEach((entry, index) => {
    const next = inOrder[index + 1]?.headerStart ?? directory.start;
    const gap = next - entry.dataStart - entry.packedSize;
    if (gap < 0) throw new OpenError({ kind: 'overlapping' });
    if (!(entry.sizesFollow ? descriptors : [0]).includes(gap)) hidden();
  });
  if (![0, zip64End].includes(directory.endRecord - directory.end)) hidden();
}

/** Names without the UTF-8 flag are, on Chinese Windows, mostly GBK; some writers forget the flag. */
function decodeName(raw: Uint8Array, isUtf8: boolean): string {
  const clean = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '');
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    if (isUtf8) throw new OpenError({ kind: 'damaged' });
    return clean(new TextDecoder('gb18030').decode(raw));
  }
}
