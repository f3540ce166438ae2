import { deflateSync } from 'fflate';

import type { OpenedPackage } from '../open/index.ts';
import { crc32, toUtf8, writeArchive } from '../zip/index.ts';

/** The package with one part's text replaced; every other part keeps its compressed bytes. */
export function replacePart(opened: OpenedPackage, part: string, text: string): Uint8Array {
  const content = toUtf8(text);
  const entries = opened.entries.map((entry) =>
    entry.name === part
      ? {
          name: part,
          method: 8,
          crc: crc32(content),
          size: content.length,
          data: deflateSync(content),
        }
      : {
          name: entry.name,
          method: entry.method,
          crc: entry.crc,
          size: entry.size,
          data: opened.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize),
        },
  );
  return writeArchive(entries);
}
