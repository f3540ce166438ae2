import { toUtf8 } from './utf8.ts';

/** One file of an archive, compressed already where `method` is 8. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly data: Uint8Array;
}

// 1980-01-01 00:00, the zero of DOS time: the same document has the same bytes on every day.
const date = 0x21;
const utf8Names = 0x800;
const versionNeeded = 20;

/**
 * Writes a zip archive (APPNOTE 6.3) of entries that are compressed already: fflate's `zipSync`
 * would compress the template's parts again for every document, and its streaming writer puts the
 * sizes behind the data, which Java's ZipInputStream refuses of entries that are stored.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const names = entries.map(({ name }) => toUtf8(name));
  let length = 22;
  entries.forEach(({ data }, index) => {
    length += 76 + 2 * (names[index]?.length ?? 0) + data.length;
  });
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name);
    bytes.set(name, at + 30);
    bytes.set(entry.data, at + 30 + name.length);
    at += 30 + name.length + entry.data.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, versionNeeded, true);
    writeCommon(view, at + 6, entry, name);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that a local header and a directory entry have alike, from `version needed` on. */
function writeCommon(view: DataView, at: number, entry: ArchiveEntry, name: Uint8Array): void {
  view.setUint16(at, versionNeeded, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
}
