import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';

import { cleanFileName } from '../../src/base/index.ts';
import type { Problem } from '../../src/base/index.ts';
import { parseSource } from '../../src/build/load/source.ts';
import { readText } from '../../src/build/load/read-text.ts';
import { InputError } from '../../src/cli/command.ts';
import { readInput } from '../../src/cli/read-input.ts';
import { readJson } from '../../src/cli/read-json.ts';
import { readXlsx } from '../../src/cli/sheet/read-xlsx.ts';
import { startPolicy } from '../../src/cli/starters/policy.ts';
import { idSchema } from '../../src/policy/schemas/ids.ts';
import { makeZip } from '../word/open/make-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-bounds-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputError) return error.problems.join('\n');
    throw error;
  }
  return '';
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A workbook of one sheet with these cells' XML. */
function workbook(cells: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const ways = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${ways}"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${ways}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
    'xl/worksheets/s.xml': `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

test.each([
  [
    'the last column and the last row',
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  ],
  ['row 1,001 of 500 columns', '<row r="1001"><c r="SF1001"><v>1</v></c></row>'],
  ['a row that no sheet has', '<row r="1"><c r="A99999999999"><v>1</v></c></row>'],
  ['a column that no sheet has', '<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'],
  [
    'a place that is none',
    '<row r="1"><c r="A-1"><v>1</v></c></row><row><c r="A1B2"><v>1</v></c></row>',
  ],
])('a sheet with a cell at %s is refused in a sentence', async (_, cells) => {
  expect(await refusal(() => readXlsx('名单.xlsx', workbook(cells)))).toContain('名单.xlsx');
});

test('a sheet of 1,000 rows by 500 columns is read', async () => {
  const { rows } = await readXlsx(
    '名单.xlsx',
    workbook('<row r="1000"><c r="SF1000"><v>1</v></c></row>'),
  );
  expect(rows.at(-1)?.at(-1)).toBe('1');
});

test('a workbook that unfolds into more than a list holds is refused', async () => {
  const much = makeZip([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/media/a.bin', content: 'a', statedSize: 101_000_000 },
  ]);
  expect(await refusal(() => readXlsx('名单.xlsx', much))).toContain('打不开这个表格');
});

test('a file of 400 MB is refused before it is read', async () => {
  const path = file('大.json', '');
  truncateSync(path, 400_000_000);
  expect(await refusal(() => readJson(path))).toContain('400 MB');
  mkdirSync(join(folder, '夹'));
  expect(await refusal(() => readInput(join(folder, '夹')))).toContain(
    '这是文件夹，要的是一个文件',
  );
});

test.each(['['.repeat(100_000), '{"a":'.repeat(100_000), `${'['.repeat(900)}1${']'.repeat(900)}`])(
  'JSON in brackets without end is refused in a sentence',
  async (text) => {
    expect(await refusal(() => readJson(file('深.json', text)))).toContain('40 层以上');
  },
);

test('brackets within a text are none', async () => {
  const path = file('平.json', JSON.stringify({ a: '[{"\\'.repeat(100) }));
  expect(await readJson(path)).toEqual({ a: '[{"\\'.repeat(100) });
});

test.each([
  ['', '文件是空的'],
  ['{"a": 1', '没有写完，括号或引号不成对'],
  ['{"a": "甲\n"}', '第 1 行第 9 个字符起写错了'],
  ['{"a": "甲', '没有写完，括号或引号不成对'],
  ['{\n  "a": 1，"b": 2}', '第 2 行第 9 个字符起写错了（引号、逗号、冒号要用半角的）'],
  ['{"a": ，}', '“，”不该在那里'],
  ['{“a”: 1}', '第 1 行第 2 个字符起写错了'],
])('%j is told to be no JSON in Chinese alone', async (text, part) => {
  const path = file('事实.json', text);
  const told = await readJson(path).then(String, (error: unknown) => String(error));
  expect(told).toContain(`${path}：不是 JSON：${part}`);
  expect(told.slice(told.indexOf('不是 JSON') + 7)).not.toMatch(/[A-Za-z]/);
});

test('a draft with pictures of 20 MB is read', async () => {
  const picture = `data:image/png;base64,${'A\\n'.repeat(7_000_000)}`;
  const read = await readJson(file('图.json', `{"photo":"${picture}","list":[{"a":"]\\""}]}`));
  expect(read).toMatchObject({ list: [{ a: ']"' }] });
});

test.each([
  [
    'aliases of aliases',
    [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 9 }, (_, at) => {
        const [name, from] = ['bcdefghij'.charAt(at), 'abcdefghi'.charAt(at)];
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`;
      }),
    ].join('\n'),
  ],
  ['brackets without end', `a: ${'['.repeat(20_000)}`],
])('YAML of %s is a mistake with its line', (_, text) => {
  const problems: Problem[] = [];
  const { value } = parseSource('facts.yaml', text, (problem) => problems.push(problem));
  expect(value).toBeUndefined();
  expect(problems.map(({ line }) => line)).toContain(1);
});

test.each([
  ['brackets in brackets', `a: ${'['.repeat(2_000)}${']'.repeat(2_000)}`, 1, '套得太深'],
  ['lists in lists', `${'- '.repeat(5_000)}a`, 1, '套得太深'],
  ['an unknown anchor', 'a: 1\nb: *注意事项\nc: 2\n', 2, '“*注意事项”引用的“&注意事项”没有写'],
  [
    'thousands of anchors',
    Array.from({ length: 20_000 }, (_, at) => `a${at}: &a${at} 1`).join('\n'),
    1,
    '展开后太多',
  ],
  ['keys within keys', `a: 1\n${'? '.repeat(480)}b\n`, 2, '冒号前面只能写一个词'],
  ['a list for a key', 'a:\n  [b, c]: 1\n', 2, '冒号前面只能写一个词'],
])('YAML of %s has a sentence of its own', (_, text, line, part) => {
  const problems: Problem[] = [];
  const { value } = parseSource('facts.yaml', text, (problem) => problems.push(problem));
  expect(value).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line, severity: 'error' });
  expect(problems[0]?.message).toContain(part);
});

test('a content file of many megabytes is a mistake, not text', async () => {
  const path = file('facts.yaml', '');
  truncateSync(path, 400_000_000);
  const problems: Problem[] = [];
  await readText(folder, 'facts.yaml', (problem) => problems.push(problem));
  expect(problems.map(({ message }) => message).join()).toContain('5 MB');
});

test.each(['constructor', '__proto__', 'prototype/..', '..', 'a b', 'Á', ''])(
  'no policy is called %j',
  async (id) => {
    expect(await refusal(() => startPolicy(folder, id))).not.toBe('');
  },
);

test('no id is a word that every object answers to', () => {
  expect(idSchema.safeParse('constructor').success).toBe(false);
  expect(idSchema.safeParse('construction').success).toBe(true);
});

test.each([
  ['申报书\u202excod.docx', '申报书xcod.docx'],
  ['a\u0000\u0007\u009f/b\\c:d', 'abcd'],
  ['\u200b\u2066甲\u2069\ufeff乙\u2028', '甲乙'],
  ['..\\..\\甲', '甲'],
])('a file is called %j without what turns, hides or leads elsewhere', (given, name) => {
  expect(cleanFileName(given)).toBe(name);
});
