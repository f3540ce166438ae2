import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

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

test.each([
  ['{', '不是草稿文件'],
  [JSON.stringify({ policy: 'other', category: 'platform', answers: {} }), '另一项政策'],
  [JSON.stringify({ policy: 'fj-2023-1', category: 'app', answers: {} }), '类别的草稿'],
  ['[]', '不是本站的申报书草稿'],
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
  expect(err).toContain('第 3 行：注册资本（很多）');
});

test('names the documents there are when one is mistyped', async () => {
  const draft = fileWith(draftOf({}));
  const options = ['--document', 'aplication', '--draft', draft, '--out', `${draft}.docx`];
  const { code, err } = await run([...platform, ...options]);
  expect(code).toBe(1);
  expect(err).toContain('application');
});
