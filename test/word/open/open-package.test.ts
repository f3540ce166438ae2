import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { explainOpenIssue } from '../../../src/word/index.ts';
import { openPackage } from '../../../src/word/open/index.ts';
import { countProcessorTime } from '../../processor-time.ts';
import {
  contentTypes,
  documentXml,
  makeDocx,
  makeZip,
  onePage,
  relationshipsXml,
} from './make-zip.ts';
import type { MadeEntry } from './make-zip.ts';

const words = Object.fromEntries(
  Object.entries(
    parse(readFileSync('content/words/opened.yaml', 'utf8')) as Record<string, string>,
  ).map(([key, sentence]) => [`opened.${key}`, sentence]),
);

/** The kind of refusal, after holding it to a second of processor time, 120 MB and a sentence of its own. */
function refusal(bytes: Uint8Array, fileName = ''): string {
  const before = process.memoryUsage();
  const passed = countProcessorTime();
  const result = openPackage(bytes, { fileName });
  const took = passed();
  const after = process.memoryUsage();
  expect(took).toBeLessThan(1000);
  expect(after.rss - before.rss).toBeLessThan(120 * 2 ** 20);
  if (result.kind === 'opened') return 'opened';
  expect(explainOpenIssue(result.issue, words)).not.toMatch(/[{}]/);
  return result.issue.kind;
}

const zeros = (size: number): Uint8Array => new Uint8Array(deflateRawSync(new Uint8Array(size)));

test('opens an ordinary document', () => {
  const opened = openPackage(makeDocx(onePage));
  expect(opened.kind).toBe('opened');
  if (opened.kind === 'opened') expect(opened.parts.get(opened.main)).toContain('申报书');
});

test('opens stored entries, data descriptors and a body of whatever name the package gives it', () => {
  const content = contentTypes.replace('document.xml', 'Document2.xml');
  const bytes = makeZip([
    { name: '[Content_Types].xml', content },
    {
      name: '_rels/.rels',
      content: relationshipsXml([['officeDocument', '/word/document2.xml']]),
      method: 0,
    },
    {
      name: 'word/document2.xml',
      content: documentXml(onePage),
      flags: 0x0808,
      statedLocalSize: 0,
    },
  ]);
  const opened = openPackage(bytes);
  expect(opened.kind === 'opened' && opened.main).toBe('word/document2.xml');
});

const other = '<w:p><w:r><w:t>另一份</w:t></w:r></w:p>';

/** A package of two bodies whose relationships are these. */
function twoBodies(relationships: string): Uint8Array {
  return makeZip([
    {
      name: '[Content_Types].xml',
      content: contentTypes.replace(
        '</Types>',
        '<Override PartName="/word/other.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    },
    { name: '_rels/.rels', content: relationships },
    { name: 'word/document.xml', content: documentXml(onePage) },
    { name: 'word/other.xml', content: documentXml(other) },
  ]);
}

function mainOf(bytes: Uint8Array): string {
  const opened = openPackage(bytes);
  return opened.kind === 'opened' ? opened.main : opened.issue.kind;
}

test('takes for the body what a relationship of the right Type names, and nothing else', () => {
  const honest = relationshipsXml([['officeDocument', 'word/other.xml']]);
  const line = '<Relationship Id="x" Type="urn:x/officeDocument" Target="word/document.xml"/>';
  expect(mainOf(twoBodies(honest))).toBe('word/other.xml');
  expect(mainOf(twoBodies(honest.replace('<Relationship ', `<!--${line}--><Relationship `)))).toBe(
    'word/other.xml',
  );
  expect(mainOf(twoBodies(honest.replace('<Relationship ', `${line}<Relationship `)))).toBe(
    'word/other.xml',
  );
  const foreign = line.replace('<Relationship ', '<Relationship xmlns="urn:x" ');
  expect(mainOf(twoBodies(honest.replace('<Relationship ', `${foreign}<Relationship `)))).toBe(
    'word/other.xml',
  );
  expect(
    mainOf(
      twoBodies(
        relationshipsXml([
          ['officeDocument', 'word/other.xml'],
          ['officeDocument', 'word/document.xml'],
        ]),
      ),
    ),
  ).toBe('two-documents');
  expect(mainOf(twoBodies(relationshipsXml([])))).toBe('damaged');
});

test('a part that no relationship reaches is no part', () => {
  const header = { name: 'word/header9.xml', content: '<x/>' };
  const reached = openPackage(makeDocx(onePage, [header]));
  const name = 'word/stray/header9.xml';
  const stray = openPackage(makeDocx(onePage, [{ ...header, name }]));
  expect(reached.kind === 'opened' && reached.parts.has(header.name)).toBe(true);
  expect(stray.kind === 'opened' && stray.parts.has(name)).toBe(false);
});

test('refuses a second archive before, behind or between what the directory lists', () => {
  const bytes = makeDocx(onePage);
  const second = makeDocx(other);
  const join = (...pieces: readonly Uint8Array[]): Uint8Array =>
    new Uint8Array(Buffer.concat(pieces));
  expect(refusal(join(bytes, second))).not.toBe('opened');
  expect(refusal(join(bytes, new Uint8Array([1])))).toBe('hidden-data');
  expect(refusal(join(bytes, new Uint8Array(512)))).toBe('opened');
  const end = bytes.length - 22;
  const directory = Buffer.from(bytes).readUInt32LE(end + 16);
  const gap = Buffer.from(join(bytes.subarray(0, directory), second, bytes.subarray(directory)));
  gap.writeUInt32LE(directory + second.length, gap.length - 6);
  expect(refusal(new Uint8Array(gap))).toBe('hidden-data');
  const behind = join(bytes.subarray(0, end), second, bytes.subarray(end));
  expect(refusal(behind)).toBe('hidden-data');
});

test('refuses 300 MB of zeros that say so', () => {
  const packed = zeros(300 * 2 ** 20);
  expect(refusal(makeDocx({ packed, statedSize: 300 * 2 ** 20 }))).toBe('part-too-large');
});

test('refuses 300 MB of zeros that claim to be 1 kB', () => {
  expect(refusal(makeDocx({ packed: zeros(300 * 2 ** 20), statedSize: 1000 }))).toBe('lying-size');
});

test('refuses a local header that disagrees with the directory', () => {
  expect(refusal(makeDocx({ content: documentXml(onePage), statedLocalSize: 7 }))).toBe(
    'lying-size',
  );
});

test('refuses content shorter than declared', () => {
  const content = documentXml(onePage);
  expect(refusal(makeDocx({ content, statedSize: content.length + 99 }))).toBe('lying-size');
});

test('refuses parts that are small alone and too much together', () => {
  const size = 25 * 2 ** 20;
  const part = (name: string): MadeEntry => ({ name, packed: zeros(size), statedSize: size });
  const bytes = makeDocx(onePage, [
    part('word/header1.xml'),
    part('word/header2.xml'),
    part('word/header3.xml'),
  ]);
  expect(refusal(bytes)).toBe('too-much-content');
});

test('never inflates what it does not read', () => {
  const bomb = { name: 'word/media/image1.png', packed: zeros(300 * 2 ** 20), statedSize: 5 };
  expect(refusal(makeDocx(onePage, [bomb]))).toBe('opened');
});

test('refuses declared entities: DTD, billion laughs, quadratic blow-up', () => {
  const dtd = `<!DOCTYPE w SYSTEM "file:///etc/passwd">${documentXml(onePage)}`;
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'.repeat(30)}]><l>&b;</l>`;
  const quadratic = `<!DOCTYPE q [<!ENTITY a "${'x'.repeat(50_000)}">]><q>${'&a;'.repeat(4000)}</q>`;
  for (const content of [dtd, laughs, quadratic])
    expect(refusal(makeDocx({ content }))).toBe('doctype');
});

test('refuses names that occur twice, also by case', () => {
  const again = { name: 'word/document.xml', content: documentXml(onePage) };
  expect(refusal(makeDocx(onePage, [again]))).toBe('duplicate-entry');
  expect(refusal(makeDocx(onePage, [{ ...again, name: 'word/Document.XML' }]))).toBe(
    'duplicate-entry',
  );
});

test('refuses entries that share their bytes', () => {
  const same = { name: 'word/document.xml', content: documentXml(onePage), method: 0 };
  const bytes = makeZip([same, { ...same, headerOf: 0 }]);
  expect(['overlapping', 'duplicate-entry']).toContain(refusal(bytes));
  // A header hidden inside the data of the entry before it.
  const inner = makeZip([{ name: 'a.xml', content: 'x', method: 0 }]);
  const outer = Buffer.from(
    makeZip([
      { name: 'b.xml', content: inner, method: 0 },
      { name: 'a.xml', content: 'x', method: 0 },
    ]),
  );
  const directory = outer.readUInt32LE(outer.length - 6);
  outer.writeUInt32LE(35, directory + 46 + 5 + 42);
  expect(refusal(new Uint8Array(outer))).toBe('overlapping');
});

test('refuses too many entries', () => {
  const many = Array.from({ length: 2001 }, (_, index) => ({ name: `n${index}`, method: 0 }));
  expect(refusal(makeZip(many))).toBe('too-many-entries');
});

test('refuses encryption and methods of compression that Word does not use', () => {
  expect(refusal(makeDocx({ content: 'x', flags: 1 }))).toBe('encrypted-entry');
  expect(refusal(makeDocx({ content: 'x', method: 12 }))).toBe('unknown-method');
});

test('refuses a file that was cut off, at any place', () => {
  const whole = makeDocx(onePage);
  for (let length = 4; length < whole.length; length += 13) {
    expect(['truncated', 'damaged']).toContain(refusal(whole.subarray(0, length)));
  }
});

test('refuses a flipped bit in what it reads', () => {
  const bytes = makeDocx({ content: documentXml(onePage), method: 0 });
  const at = Buffer.from(bytes).indexOf('申报书');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  expect(refusal(bytes)).toBe('damaged');
});

test('refuses 20 MB and one byte', () => {
  expect(refusal(new Uint8Array(20 * 2 ** 20 + 1))).toBe('too-large');
  expect(refusal(new Uint8Array(0))).toBe('empty');
});

test('refuses bytes that are not UTF-8', () => {
  expect(
    refusal(makeDocx({ content: Buffer.from(`\ufeff${documentXml(onePage)}`, 'utf16le') })),
  ).toBe('not-utf8');
  const gbk = Buffer.concat([Buffer.from('<w>'), Buffer.from([0xc9, 0xea]), Buffer.from('</w>')]);
  expect(refusal(makeDocx({ content: gbk }))).toBe('not-utf8');
});

/** A compound file with the given streams in its directory. */
function compound(streams: readonly string[], sector: readonly number[] = []): Uint8Array {
  const bytes = Buffer.alloc(512 * 6);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
    bytes.writeUInt32LE(3, at + 116);
  });
  Buffer.from(sector).copy(bytes, 512 * 4);
  return new Uint8Array(bytes);
}

test('tells old formats and passwords apart', () => {
  expect(refusal(compound(['WordDocument', '1Table']), '申报书.docx')).toBe('old-word');
  expect(refusal(compound(['WordDocument', '1Table']), '申报书.wps')).toBe('wps');
  expect(refusal(compound(['WordDocument', 'WpsCustomData']))).toBe('wps');
  expect(refusal(compound(['EncryptionInfo', 'EncryptedPackage']), '申报书.docx')).toBe('password');
  const encrypted = [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  expect(refusal(compound(['WordDocument'], encrypted))).toBe('password');
  expect(refusal(compound(['Workbook']))).toBe('old-excel');
  expect(refusal(compound(['PowerPoint Document']))).toBe('old-slides');
  expect(refusal(compound(['Something']))).toBe('old-office');
  expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
    'old-office',
  );
});

test('names every other format in its own way', () => {
  const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
  expect(refusal(text('Rar!\x1a\x07\x01\0'))).toBe('rar');
  expect(refusal(new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]))).toBe('seven-zip');
  expect(refusal(new Uint8Array([0x1f, 0x8b, 8]))).toBe('other-archive');
  expect(refusal(text('%PDF-1.7'))).toBe('pdf');
  expect(refusal(text('{\\rtf1'))).toBe('rtf');
  expect(refusal(text('<html><body>'))).toBe('web-page');
  expect(refusal(text('{"policy": "fj-2023-1"}'))).toBe('json');
  expect(refusal(text('申报单位'))).toBe('plain-text');
  expect(refusal(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('picture');
  expect(refusal(new Uint8Array([1, 2, 3, 0]))).toBe('unknown-format');
  const zipOf = (...names: string[]): Uint8Array =>
    makeZip(names.map((name) => ({ name, content: 'x' })));
  expect(refusal(zipOf('[Content_Types].xml', 'xl/workbook.xml'))).toBe('spreadsheet');
  expect(refusal(zipOf('[Content_Types].xml', 'ppt/presentation.xml'))).toBe('slides');
  expect(refusal(zipOf('mimetype', 'content.xml'))).toBe('open-document');
  expect(refusal(zipOf('OFD.xml'))).toBe('ofd');
  expect(refusal(zipOf('甲公司/申报书.docx'))).toBe('archive-of-files');
  expect(refusal(zipOf('readme'))).toBe('plain-zip');
  expect(refusal(zipOf('[Content_Types].xml', 'word/styles.xml'))).toBe('damaged');
});
