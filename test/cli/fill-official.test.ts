import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { documentText } from '../compose/kit/document-text.ts';
import { fileWith, projectRoot, run } from './run.ts';

const platform = ['fill', '--policy', 'fj-2023-1', '--category', 'platform'];
const official = join(projectRoot, 'test/fixtures/forms/empty/doubtful.docx');
const answers = { org_name: '福建某某科技有限公司', contact_mobile: '13800000000' };
const draft = fileWith(JSON.stringify({ answers }), 'draft.json');
const out = join(dirname(draft), 'out.docx');
const fill = (...more: readonly string[]) =>
  run([...platform, '--draft', draft, '--out', out, '--form', official, ...more]);

interface Filled {
  readonly placed: readonly { readonly field: string; readonly where: string }[];
  readonly summary: string;
  readonly unplaced: readonly { readonly field: string; readonly reason: string }[];
  readonly open: readonly { readonly where: string; readonly label: string }[];
  readonly mapping: { readonly places: readonly object[] };
}

test('fills the official form, and tells what went where and what did not', async () => {
  const { code, out: printed } = await fill();
  expect(code).toBe(0);
  const [filled] = JSON.parse(printed) as Filled[];
  expect(filled?.placed).toMatchObject([{ field: 'org_name' }]);
  expect(filled?.unplaced).toEqual([
    {
      field: 'contact_mobile',
      name: '联系人手机',
      reason: 'several',
      why: '表上有几处都像，没有填。',
    },
  ]);
  expect(filled?.summary).toContain('没有填到表上的内容 1 项');
  expect(documentText(new Uint8Array(readFileSync(out)))).toContain('福建某某科技有限公司');
});

test('a mapping says where the rest goes', async () => {
  const [first] = JSON.parse((await fill()).out) as Filled[];
  const place = first?.open.find(({ label }) => label.includes('联系电话'));
  const mapping = {
    kind: 'shenbao-form-mapping',
    version: 1,
    ...first?.mapping,
    places: [{ where: place?.where, label: place?.label, field: 'contact_mobile' }],
  };
  const file = fileWith(JSON.stringify(mapping), 'mapping.json');
  const { code, out: printed } = await fill('--mapping', file);
  expect(code).toBe(0);
  const [filled] = JSON.parse(printed) as Filled[];
  expect(filled?.placed.map(({ field }) => field)).toContain('contact_mobile');
  expect(documentText(new Uint8Array(readFileSync(out)))).toContain('13800000000');
});

test.each([
  ['{', '不是对应表文件'],
  ['{"answers":{}}', '不是本站保存的对应表'],
])('a mapping that is %s gets its own sentence', async (text, part) => {
  const { code, err } = await fill('--mapping', fileWith(text, 'mapping.json'));
  expect(code).toBe(1);
  expect(err).toContain(part);
});

test('several forms, a folder and an archive are filled at once, and what can’t be is told', async () => {
  const bytes = new Uint8Array(readFileSync(official));
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  for (const name of ['甲表.docx', '乙表.docx']) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, '通知.pdf'), '%PDF-1.7');
  const archive = join(dirname(draft), '附件.zip');
  writeFileSync(archive, zipSync({ '表/丙表.docx': bytes, '表/旧表.doc': new Uint8Array([1, 2]) }));
  const into = join(dirname(draft), 'many/');
  const args = [...platform, '--draft', draft, '--out', into];
  const {
    code,
    out: printed,
    err,
  } = await run([...args, '--form', folder, '--form', archive, official]);
  expect(code).toBe(1);
  const filled = JSON.parse(printed) as (Filled & { readonly file: string })[];
  expect(filled).toHaveLength(4);
  expect(new Set(filled.map(({ file }) => file)).size).toBe(4);
  expect(filled.every(({ placed }) => placed.length === 1)).toBe(true);
  expect(err).toContain('通知.pdf：');
  expect(err).toContain('旧表.doc：');
  expect(err).toContain('2 份表没有填，其余 4 份已填');
});

test('a form that is too large is told by its size, alone or in a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const large = join(folder, '大表.docx');
  writeFileSync(large, '');
  truncateSync(large, 70_000_000);
  for (const given of [large, folder]) {
    const args = [...platform, '--draft', draft, '--out', out];
    const { code, err } = await run([...args, '--form', given]);
    expect(code).toBe(1);
    expect(err).toMatch(/大表\.docx：文件有 70 MB，超过 60 MB，没有打开$/m);
  }
});

test('a form that is no Word file is refused in its own sentence', async () => {
  const pdf = fileWith('%PDF-1.7', '附件.pdf');
  const args = [...platform, '--draft', draft, '--out', out, '--form', pdf];
  const { code, err } = await run(args);
  expect(code).toBe(1);
  expect(err).toContain('这是 PDF 文件');
});

test('--mapping without --form, and --form with --document, are used wrongly', async () => {
  const base = [...platform, '--draft', draft, '--out', out];
  expect((await run([...base, '--mapping', draft])).code).toBe(2);
  expect((await fill('--document', 'application')).code).toBe(2);
});

test('many drafts fill as many forms', async () => {
  const list = fileWith('单位名称\n福建甲某公司\n福建乙某公司\n', 'list.csv');
  const folder = join(dirname(list), 'made/');
  const args = [...platform, '--draft', list, '--out', folder, '--form', official];
  const { code, out: printed } = await run(args);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toHaveLength(2);
});
