import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../src');

/**
 * General work that is written by hand all the same, by the function that does it: its room, and
 * why no library does. Everything else of the kind is a library's (README, 依赖); what is added
 * here wants as good a reason.
 */
const byHand: readonly (readonly [name: string, room: string, reason: string])[] = [
  [
    'readDirectory',
    'word',
    'A stranger’s zip: fflate believes the directory, and these refuse entries that overlap, lie about their size or hide between others',
  ],
  [
    'inflateEntry',
    'word',
    'A stranger’s zip: stops at the declared size, piece by piece, which fflate’s own reader does not',
  ],
  [
    'writeArchive',
    'word',
    'Parts of a template stay compressed as they are; fflate’s writer compresses all of them anew',
  ],
  ['readArchive', 'word', 'Hands on entries still compressed, for writeArchive'],
  [
    'crc32',
    'word',
    'fflate keeps its own to itself; this one goes four bytes at a time, for parts of 20 MB',
  ],
  [
    'deflateText',
    'word',
    'A part made from a template repeats itself in long pieces: passing over them takes a third of fflate’s time, and packing is most of a filling',
  ],
  ['adler32', 'word', 'Ten lines that zlib’s format asks for; fflate keeps its own to itself'],
  [
    'toBase64',
    'word',
    'Uint8Array.prototype.toBase64 is younger than every browser of the floor; btoa takes strings alone',
  ],
  ['escapeXml', 'word', 'One expression; the renderer writes no other XML and has no parser'],
  [
    'roundDecimal',
    'word',
    'Rounds the digits of a number in a tag; big.js would come into the engine that a page fetches for this alone',
  ],
  [
    'amountInWords',
    'word',
    '金额大写 by 《支付结算办法》附一, with 万元 as a unit, and what is no amount printed as it is',
  ],
  [
    'foreignFormat',
    'word',
    'Tells .wps from .doc and a zip with a password: lists of magic numbers know neither',
  ],
  [
    'hasRightCheckDigit',
    'form',
    'GB 32100-2015 is one weighted sum; a package for it is more to keep than ten lines',
  ],
  [
    'parsePastedRows',
    'form',
    'Excel copies a cell that begins with a quote as it is: a CSV reader takes the rest of the table for it',
  ],
  ['parseAmount', 'rules', 'Chinese units and groups of three or four; big.js counts what is read'],
  [
    'showNumber',
    'cli',
    'read-excel-file gives what a cell keeps and not the format it is shown under; the formats of a list are few, and one that isn’t read is said',
  ],
  ['parseDay', 'base', 'Days are strings that compare; one expression and the platform’s Date'],
  [
    'cleanFileName',
    'base',
    'Cut by characters and not within one, as the rounds’ patterns need; one expression besides',
  ],
  [
    'parseOptions',
    'cli',
    'Mistakes in Chinese with the nearest option; node:util parseArgs throws its own English',
  ],
  [
    'findMatches',
    'tools',
    'Pagefind marks whole words that it cut itself: what was typed is marked here, folded as NFKC',
  ],
];

const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));

test.each(byHand)('%s in %s is still written by hand', (name, room) => {
  const declared = new RegExp(`^export (?:function|const) ${name}\\b`, 'm');
  const files = texts.filter(({ text }) => declared.test(text)).map((file) => file.name);
  expect(files.map((file) => file.split('/')[0])).toEqual([room]);
});
