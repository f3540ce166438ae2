import { expect, test } from 'vitest';
import { openArchive } from '../../../src/word/index.ts';
import { makeDocx, makeZip, onePage } from './make-zip.ts';

test('lists the files of a zip by applicant, and reads one', () => {
  const document = makeDocx(onePage);
  const bytes = makeZip([
    { name: '甲公司/' },
    { name: '甲公司/申报书.docx', content: document },
    { name: '__MACOSX/甲公司/._申报书.docx', content: 'x' },
    { name: '乙公司\\~$申报书.docx', content: 'x' },
    { name: '乙公司\\扫描件.pdf', content: '%PDF' },
  ]);
  const archive = openArchive(bytes);
  if (archive.kind === 'refused') throw new Error(archive.issue.kind);
  expect(archive.files.map(({ path }) => path)).toEqual([
    '甲公司/申报书.docx',
    '乙公司/扫描件.pdf',
  ]);
  const read = archive.files[0]?.read();
  expect(read?.kind === 'read' && Buffer.from(read.bytes).equals(document)).toBe(true);
});

test('reads names that Chinese Windows wrote in GBK', () => {
  const bytes = Buffer.from(makeZip([{ name: 'ABCDEF.docx', content: 'x', flags: 0 }]));
  const gbk = Buffer.from([0xc9, 0xea, 0xb1, 0xa8, 0xca, 0xe9]);
  for (let at = bytes.indexOf('ABCDEF'); at >= 0; at = bytes.indexOf('ABCDEF')) gbk.copy(bytes, at);
  const archive = openArchive(new Uint8Array(bytes));
  expect(archive.kind === 'archive' && archive.files[0]?.name).toBe('申报书.docx');
});

test('reads no file past the limits', () => {
  const bytes = makeZip([
    { name: 'a.docx', content: 'x'.repeat(60) },
    { name: 'b.docx', content: 'x'.repeat(60) },
  ]);
  const archive = openArchive(bytes, { file: 1000, entries: 9, part: 80, total: 100 });
  if (archive.kind === 'refused') throw new Error(archive.issue.kind);
  expect(archive.files.map((file) => file.read().kind)).toEqual(['read', 'refused']);
});
