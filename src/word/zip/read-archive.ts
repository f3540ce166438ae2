import { inflateSync, strFromU8 } from 'fflate';

import type { ArchiveEntry } from './write-archive.ts';

/**
 * The entries of a template's archive, left compressed, which fflate's `unzipSync` can't: most parts
 * go into every document as they are. For templates alone, which their author
 * vouches for: what a stranger sends goes through `openPackage`. Throws RangeError on no archive.
 */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new RangeError('no zip archive');
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const local = view.getUint32(at + 42, true);
    const nameLength = view.getUint16(at + 28, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: bytes.slice(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

/** The unpacked bytes of an entry. */
export function unpackEntry(entry: ArchiveEntry): Uint8Array {
  return entry.method === 0 ? entry.data : inflateSync(entry.data);
}
