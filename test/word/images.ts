import { zlibSync } from 'fflate';

import { crc32 } from '../../src/word/zip/index.ts';

/** A whole PNG of one colour, `depth` bits a channel. */
export function png(width: number, height: number, depth: 8 | 16 = 8): Uint8Array {
  const row = 1 + width * 3 * (depth / 8);
  const header = [...word(width), ...word(height), depth, 2, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    ...chunk('IHDR', header),
    ...chunk('IDAT', [...zlibSync(new Uint8Array(row * height))]),
    ...chunk('IEND', []),
  ]);
}

/** The headers of a JPEG: what is read of one; `components`: 3 colours, 4 for CMYK. */
export function jpeg(
  width: number,
  height: number,
  orientation?: number,
  components = 3,
): Uint8Array {
  const frame = [8, ...short(height), ...short(width), components];
  const colours = Array.from({ length: components }, (_, at) => [at + 1, 0x11, 0]).flat();
  return Uint8Array.from([
    0xff,
    0xd8,
    ...(orientation === undefined ? [] : segment(0xe1, exif(orientation))),
    ...segment(0xdb, new Array<number>(65).fill(1)),
    ...segment(0xc0, [...frame, ...colours]),
    0xff,
    0xd9,
  ]);
}

/** "Exif", a big-endian TIFF header, one directory with one entry. */
function exif(orientation: number): readonly number[] {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, ...short(orientation), 0, 0];
  return [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
}

function segment(marker: number, content: readonly number[]): readonly number[] {
  return [0xff, marker, ...short(content.length + 2), ...content];
}

function chunk(name: string, content: readonly number[]): readonly number[] {
  const named = [...new TextEncoder().encode(name), ...content];
  return [...word(content.length), ...named, ...word(crc32(Uint8Array.from(named)))];
}

function word(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function short(value: number): readonly number[] {
  return [value >>> 8, value & 255];
}
