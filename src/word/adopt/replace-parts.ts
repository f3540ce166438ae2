import { deflateSync } from 'fflate';

import type { OpenedPackage } from '../open/index.ts';
import { crc32, toUtf8, writeArchive } from '../zip/index.ts';

/** The package with these parts' texts replaced; every other part keeps its compressed bytes. */
export function replaceParts(
  opened: OpenedPackage,
  texts: ReadonlyMap<string, string>,
): Uint8Array {
  const entries = opened.entries.map((entry) => {
    const text = texts.get(entry.name);
    const { name } = entry;
    if (text !== undefined) {
      const content = toUtf8(text);
      const size = content.length;
      return { name, method: 8, crc: crc32(content), size, data: deflateSync(content) };
    }
    const { method, crc, size, dataStart, packedSize } = entry;
    const data = opened.bytes.subarray(dataStart, dataStart + packedSize);
    return { name, method, crc, size, data };
  });
  return writeArchive(entries);
}
