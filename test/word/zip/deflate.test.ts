import { inflateRawSync } from 'node:zlib';

import fc from 'fast-check';
import { deflateSync, inflateSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { adler32, deflateText, toUtf8 } from '../../../src/word/zip/index.ts';

/** As two readers unpack it, of which zlib refuses what is not by the book. */
function unpacked(packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(inflateRawSync(packed));
  expect(inflateSync(packed)).toEqual(bytes);
  return bytes;
}

// Pieces again and again, at any distance, and bytes that are like no others.
const repeating = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<w:p><w:r>',
        '</w:t></w:r></w:p>',
        'a',
        '值',
        'ab'.repeat(400),
        ' '.repeat(259),
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 200 },
  )
  .map((pieces) => toUtf8(pieces.join('')));

describe('packing', () => {
  test('of any text is undone by every reader', () => {
    fc.assert(
      fc.property(repeating, (bytes) => {
        expect(unpacked(deflateText(bytes))).toEqual(bytes);
      }),
      { numRuns: 200 },
    );
  });
  test('of any bytes is undone too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        expect(unpacked(deflateText(bytes))).toEqual(bytes);
      }),
    );
  });
  test.each([
    ['nothing', 0, () => 0],
    ['one byte', 1, () => 7],
    ['one byte many times', 100_000, () => 7],
    // No two pieces alike, in more than one block.
    ['noise', 300_000, (at: number) => (Math.imul(at ^ (at >>> 7), 0x9e3779b1) >>> 13) & 255],
    ['what comes again at the farthest', 65_536, (at: number) => ((at % 32_768) * 7_919) >> 5],
    ['what comes again just too far', 65_538, (at: number) => ((at % 32_769) * 7_919) >> 5],
    // Counts like these make Huffman's tree deeper than DEFLATE allows.
    ['bytes ever rarer', 120_000, (at: number) => Math.clz32(Math.imul(at, 0x85ebca6b) | 1)],
  ])('of %s is undone', (_, size, byte) => {
    const bytes = Uint8Array.from({ length: size }, (_one, at) => byte(at));
    expect(Buffer.compare(unpacked(deflateText(bytes)), bytes)).toBe(0);
  });
  test('of the lengths that rows have takes about as much room as fflate’s', () => {
    const row = (at: number) =>
      `<w:tr><w:tc><w:p><w:r><w:t>第 ${at} 行</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>${at * 37}</w:t></w:r></w:p></w:tc></w:tr>`;
    const bytes = toUtf8(Array.from({ length: 2_000 }, (_, at) => row(at)).join(''));
    expect(deflateText(bytes).length).toBeLessThan(1.3 * deflateSync(bytes, { level: 6 }).length);
  });
  test('is summed as zlib sums', () => {
    fc.assert(
      fc.property(repeating, (bytes) => {
        const packed = zlibSync(bytes);
        const view = new DataView(packed.buffer, packed.byteOffset);
        expect(adler32(bytes)).toBe(view.getUint32(packed.length - 4));
      }),
      { numRuns: 50 },
    );
    expect(adler32(new Uint8Array(20_000).fill(255))).toBe(
      new DataView(zlibSync(new Uint8Array(20_000).fill(255)).slice(-4).buffer).getUint32(0),
    );
  });
});
