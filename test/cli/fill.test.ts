import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';

import { documentText } from '../compose/kit/document-text.ts';

import { fileWith, run } from './run.ts';

const platform = ['fill', '--policy', 'fj-2023-1', '--category', 'platform'];
const draftOf = (answers: object) =>
  JSON.stringify({ policy: 'fj-2023-1', category: 'platform', answers });

interface Filled {
  readonly file: string;
  readonly missing: readonly string[];
  readonly notWritten: readonly string[];
}

test('an empty draft makes a document and names what is missing', async () => {
  const draft = fileWith(draftOf({}));
  const out = join(dirname(draft), 'out.docx');
  const { code, out: printed } = await run([...platform, '--draft', draft, '--out', out]);
  expect(code).toBe(0);
  const [made] = JSON.parse(printed) as Filled[];
  expect(made?.file).toBe(out);
  expect(made?.missing).toContain('org_name');
  expect(existsSync(out)).toBe(true);
});

test('an unknown answer is named with the nearest right one and left out', async () => {
  const draft = fileWith(draftOf({ org_nme: '甲' }));
  const out = join(dirname(draft), 'out.docx');
  const { code, err } = await run([...platform, '--draft', draft, '--out', out]);
  expect(code).toBe(0);
  expect(err).toContain('org_nme');
  expect(err).toContain('org_name');
});

test('a draft that was saved in GB 18030 or UTF-16 is read; where signs would be lost, none is', async () => {
  const gb = 'b8a3bda8c4b3c4b3bfc6bcbcd3d0cfdeb9abcbbe';
  const utf16 = Buffer.from(`\uFEFF${draftOf({ org_name: '福建某某科技有限公司' })}`, 'utf16le');
  const around = draftOf({ org_name: '@' }).split('@');
  const draftIn = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from(around[0] ?? ''), bytes, Buffer.from(around[1] ?? '')]);
  const fillFrom = async (bytes: Buffer) => {
    const draft = fileWith('');
    writeFileSync(draft, bytes);
    const out = join(dirname(draft), 'out.docx');
    const { code, err } = await run([...platform, '--draft', draft, '--out', out]);
    return { code, err, text: existsSync(out) ? documentText(readFileSync(out)) : '' };
  };
  for (const bytes of [draftIn(Buffer.from(gb, 'hex')), utf16])
    expect((await fillFrom(bytes)).text).toContain('福建某某科技有限公司');
  const { code, err, text } = await fillFrom(draftIn(Buffer.from([0xff])));
  expect([code, text]).toEqual([1, '']);
  expect(err).toContain('facts.json：文字编码读不懂，请另存为 UTF-8');
  const folder = dirname(fileWith(draftOf({ org_name: '福建甲某公司' })));
  writeFileSync(join(folder, '2.json'), draftIn(Buffer.from([0xff])));
  const two = await run([...platform, '--draft', folder, '--out', join(folder, 'made/')]);
  expect(two.err).toContain('1 份没有生成，其余 1 份已生成');
});

test('an answer that is none of its kind is named, and stands as it was typed', async () => {
  const draft = fileWith(draftOf({ revenue_last_year: '若干' }));
  const out = join(dirname(draft), 'out.docx');
  const { code, err } = await run([...platform, '--draft', draft, '--out', out]);
  expect(code).toBe(0);
  expect(err).toMatch(/revenue_last_year.*读不懂，照原样写入/);
  expect(documentText(readFileSync(out))).toContain('若干');
});

test.each([
  ['{', '不是草稿文件'],
  [JSON.stringify({ policy: 'other', category: 'platform', answers: {} }), '另一项政策'],
  [JSON.stringify({ policy: 'fj-2023-1', category: 'app', answers: {} }), '类别的草稿'],
  ['[]', '不是本站的草稿'],
])('says of %j why it is no draft, and makes nothing', async (content, part) => {
  const draft = fileWith(content);
  const out = join(dirname(draft), 'out.docx');
  const { code, out: printed, err } = await run([...platform, '--draft', draft, '--out', out]);
  expect(code).toBe(1);
  expect(printed).toBe('');
  expect(err).toContain(part);
  expect(existsSync(out)).toBe(false);
});

test('a folder of drafts makes one document each; a broken one holds up none', async () => {
  const folder = join(dirname(fileWith('')), 'drafts');
  mkdirSync(folder);
  writeFileSync(join(folder, '1.json'), draftOf({ org_name: '福建甲某公司' }));
  writeFileSync(join(folder, '2.json'), 'broken');
  writeFileSync(join(folder, '3.json'), draftOf({ org_name: '福建甲某公司' }));
  const out = join(folder, 'made/');
  const { code, out: printed, err } = await run([...platform, '--draft', folder, '--out', out]);
  expect(code).toBe(1);
  expect((JSON.parse(printed) as Filled[]).length).toBe(2);
  expect(err).toContain('2.json');
  expect(err).toContain('1 份没有生成，其余 2 份已生成');
  const names = readdirSync(out).sort();
  expect(names.length).toBe(2);
  expect(names.some((name) => name.includes('（2）'))).toBe(true);
});

test('rows of a table make one document each, read by label', async () => {
  const rows = ['单位名称,注册资本,爱好', '"福建乙某公司","3,000 万元",无', '福建丙某公司,很多,'];
  const list = fileWith(rows.join('\r\n'), 'list.csv');
  const out = join(dirname(list), 'made/');
  const { code, out: printed, err } = await run([...platform, '--draft', list, '--out', out]);
  expect(code).toBe(1);
  expect((JSON.parse(printed) as Filled[]).map(({ file }) => file)).toEqual([
    expect.stringContaining('福建乙某公司'),
  ]);
  expect(err).toContain('爱好');
  expect(err).toContain('第 3 行第 2 列（很多）：“注册资本”读不成数字');
});

test('names the documents there are when one is mistyped', async () => {
  const draft = fileWith(draftOf({}));
  const options = ['--document', 'aplication', '--draft', draft, '--out', `${draft}.docx`];
  const { code, err } = await run([...platform, ...options]);
  expect(code).toBe(1);
  expect(err).toContain('application');
});

const set = ['申报书', '佐证材料目录', '附件隔页', '书脊条', '盖章签字清单', '自测报告'];

test('all makes the whole set, each of it a document of its own', async () => {
  const draft = fileWith(draftOf({ org_name: '福建甲某公司' }));
  const out = join(dirname(draft), 'set/');
  const { code, out: printed } = await run([
    ...platform,
    '--document',
    'all',
    '--draft',
    draft,
    '--out',
    out,
  ]);
  expect(code).toBe(0);
  const files = (JSON.parse(printed) as Filled[]).map(({ file }) => file);
  expect(files.length).toBe(set.length);
  for (const title of set) {
    const file = files.find((one) => one.startsWith(join(out, title)));
    expect(file, title).toMatch(/-福建甲某公司-\d{4}-\d\d-\d\d\.docx$/);
    expect(documentText(readFileSync(file ?? '')).length).toBeGreaterThan(20);
  }
});

test('a set goes into a zip whose names are UTF-8; several sets get a folder each', async () => {
  const list = fileWith('单位名称\n福建乙某公司\n福建丙某公司\n福建丙某公司', 'list.csv');
  const out = join(dirname(list), '一套.zip');
  const {
    code,
    out: printed,
    err,
  } = await run([...platform, '--document', 'all', '--draft', list, '--out', out]);
  expect(code).toBe(0);
  expect((JSON.parse(printed) as Filled[]).length).toBe(3 * set.length);
  expect(err).toContain('3/3');
  const bytes = readFileSync(out);
  const names = Object.keys(unzipSync(bytes));
  expect(new Set(names.map((name) => name.split('/')[0])).size).toBe(3);
  expect(names.filter((name) => name.includes('/自测报告-')).length).toBe(3);
  // Bit 11 of each entry's flags says that its name is UTF-8.
  expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
});

test('rows of a workbook make one document each; a bad one is named and the others made', async () => {
  const rows = [
    ['单位名称', '注册资本', '统一社会信用代码', 'project_name', '是否具有独立法人资格'],
    ['福建乙某公司', 3000, '91350100M00010NY40', '甲 <平台> & {{x}}', '是'],
    ['福建丙某公司', '很多', '', '', ''],
    ['福建丁某公司', '1.2亿', '', '丁平台', '否'],
  ];
  const list = fileWith('', 'list.xlsx');
  await writeXlsxFile(rows).toFile(list);
  const out = join(dirname(list), 'made/');
  const { code, out: printed, err } = await run([...platform, '--draft', list, '--out', out]);
  expect(code).toBe(1);
  const files = (JSON.parse(printed) as Filled[]).map(({ file }) => file);
  expect(files.map((file) => /福建.某公司/.exec(file)?.[0])).toEqual([
    '福建乙某公司',
    '福建丁某公司',
  ]);
  expect(err).toContain('第 3 行第 2 列（很多）：“注册资本”读不成数字');
  expect(err).toContain('1/3');
  expect(err).toContain('3/3');
  expect(err).toContain('1 份没有生成，其余 2 份已生成');
  const [first = '', last = ''] = files.map((file) => documentText(readFileSync(file)));
  for (const value of ['注册资本（万元）\n3,000\n', '91350100M00010NY40', '甲 <平台> & {{x}}'])
    expect(first).toContain(value);
  expect(last).toContain('注册资本（万元）\n12,000\n');
});

test('--out names a Word file for one document, a folder or a .zip for many', async () => {
  const draft = fileWith(draftOf({ org_name: '福建甲某公司' }));
  const before = readFileSync(draft, 'utf8');
  const to = async (out: string, ...more: string[]) =>
    run([...platform, '--draft', draft, '--out', out, ...more]);
  const told = await to(draft);
  expect(told.code).toBe(2);
  expect(told.err).toContain(`“--out”写的是 .docx 文件、文件夹或 .zip，“${draft}”不是`);
  expect(readFileSync(draft, 'utf8')).toBe(before);
  const set = join(dirname(draft), '一套.docx');
  const { code, err } = await to(set, '--document', 'all');
  expect(code).toBe(2);
  expect(err).toContain(`“--out”写的是文件夹或 .zip，“${set}”不是`);
  expect(existsSync(set)).toBe(false);
});

test('a document without its draft, and one without its code, on request', async () => {
  const draft = fileWith(draftOf({ org_name: '福建甲某公司' }));
  const out = join(dirname(draft), 'out.docx');
  const make = async (...flags: string[]) => {
    const { code } = await run([...platform, '--draft', draft, '--out', out, ...flags]);
    expect(code).toBe(0);
    const bytes = readFileSync(out);
    const read = JSON.parse((await run(['read', out])).out) as { carrier: string };
    return {
      carrier: read.carrier,
      text: documentText(bytes),
      parts: Object.keys(unzipSync(bytes)),
    };
  };
  const whole = await make();
  expect(whole.carrier).toBe('customXml');
  expect(whole.text).toMatch(/版本码 \S+/);
  const bare = await make('--no-draft', '--no-code');
  expect(bare.carrier).not.toMatch(/customXml|properties/);
  expect(bare.parts.filter((name) => name.startsWith('customXml/'))).toEqual([]);
  expect(bare.text).not.toContain('版本码 ');
  const { code } = await run([...platform, '--draft', draft, '--out', out, '--no-drat']);
  expect(code).toBe(2);
});
