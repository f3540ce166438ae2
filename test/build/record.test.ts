import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';

import type { Keeper, Kept } from '../../src/browser/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { receiveFile } from '../../src/compose/receive/receive-file.ts';
import { parseDraft } from '../../src/form/index.ts';
import { renamedKeeper } from '../../src/tools/answering/renamed-keeper.ts';
import { documentText } from '../browser/kit/document-text.ts';
import { fileWith, run } from '../cli/run.ts';
import { withUnion } from './consortium/union-policy.ts';

const policy = 'content/policies/union-2026';
const of = ['--policy', 'union-2026', '--category', 'main'];
const answers = {
  project_name: '联合攻关',
  application_date: '2026-05-01',
  members: 'two',
  org_name: '福建某某科技有限公司',
  revenue: '2500',
  rd_cost: '100',
  p2_rd_cost: '50',
};
const draft = JSON.stringify({ policy: 'union-2026', category: 'main', answers });

function edit(root: string, name: string, change: (text: string) => string): void {
  const file = join(root, policy, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** 研发费用 and 单位名称 under other ids, and a criterion. */
function rename(root: string): void {
  const others = (text: string) =>
    text
      .replaceAll('rd_cost', 'research')
      .replaceAll('id: org_name', 'id: unit_name')
      .replaceAll('main.rd', 'main.share')
      .replaceAll('main.p3_rd', 'main.p3_share');
  for (const name of ['facts.yaml', 'form.yaml', 'categories/main/criteria.yaml', 'review.yaml'])
    edit(root, name, others);
}

const renamed = `
renamed:
  facts: {rd_cost: research}
  fields: {org_name: unit_name}
  criteria: {main.rd: main.share}
`;

const record = ['record', '--policy', 'union-2026'];
/** The policy after its ids have changed, with a document that was made of it before. */
const site = { root: withUnion(), file: '' };

beforeAll(async () => {
  const { root } = site;
  const template = ['new', 'template', ...of];
  await run(template, root);
  site.file = join(root, 'before.docx');
  await run(['fill', ...of, '--draft', fileWith(draft, 'draft.json'), '--out', site.file], root);
  rename(root);
  edit(root, 'policy.yaml', (text) => text + renamed);
  rmSync(join(root, policy, 'documents.yaml'));
  rmSync(join(root, 'templates'), { recursive: true });
  const { err } = await run(template, root);
  expect(err).toBe('');
}, 60_000);

test('an id that is gone demands to be renamed, or the version raised', async () => {
  const root = withUnion();
  expect(await run(record, root)).toMatchObject({ code: 0, err: '' });
  expect(await run(['lint'], root)).toMatchObject({ code: 0, err: '' });
  rename(root);
  const { err, code } = await run(['lint'], root);
  expect(code).toBe(1);
  for (const each of ['事实“rd_cost”没有了', '栏目“org_name”没有了', '条件“main.rd”没有了'])
    expect(err).toContain(each);
  expect(err).toContain('事实“p2_rd_cost”没有了');
  edit(root, 'policy.yaml', (text) => `${text}version: 2\n`);
  const raised = await run(['lint'], root);
  expect(raised.code).toBe(0);
  expect(raised.err).toContain('内容是第 2 版，请运行 npm run -s shenbao -- record');
  edit(root, 'policy.yaml', (text) => text.replace('version: 2\n', renamed));
  const named = await run(['lint'], root);
  expect(named.code).toBe(0);
  expect(named.err).toContain('还没有记录事实 p2_research、p3_research、research');
  await run(record, root);
  expect(await run(['lint'], root)).toMatchObject({ code: 0, err: '' });
});

test('a record of what a later version had is no earlier one', async () => {
  const root = withUnion();
  edit(root, 'policy.yaml', (text) => `${text}version: 2\n`);
  await run(record, root);
  edit(root, 'policy.yaml', (text) => text.replace('version: 2', 'version: 1'));
  expect((await run(['lint'], root)).err).toContain('version 只能往上加');
});

test.each([
  ['facts: {rd_cost: revenue}', '“rd_cost”还在用'],
  ['facts: {old_cost: rd_csot}', '没有事实“rd_csot”，是不是“rd_cost”？'],
  ['criteria: {main.old: main.rdd}', '没有条件“main.rdd”，是不是“main.rd”？'],
  ['categories: {old: man}', '没有类别“man”，是不是“main”？'],
])('renamed: %s is refused', async (line, message) => {
  const root = withUnion();
  edit(root, 'policy.yaml', (text) => `${text}renamed:\n  ${line}\n`);
  expect((await run(['lint'], root)).err).toContain(message);
});

test('a draft of before opens under the new ids, by file and by command', async () => {
  const { policies } = await loadProject(site.root);
  const form = policies[0]?.forms['main'];
  if (form === undefined) throw new Error('no form');
  const opened = parseDraft(draft, [form]);
  if (opened.kind !== 'draft') throw new Error('not opened');
  expect(opened.unknown).toEqual([]);
  expect(opened.draft.answers).toMatchObject({
    unit_name: '福建某某科技有限公司',
    research: '100',
    p2_research: '50',
  });
  const both = JSON.stringify({
    policy: 'union-2026',
    category: 'main',
    answers: { unit_name: '新的', org_name: '旧的' },
  });
  const newer = parseDraft(both, [form]);
  expect(newer.kind === 'draft' && newer.draft.answers).toEqual({ unit_name: '新的' });
  const file = join(site.root, 'after.docx');
  const { err } = await run(
    ['fill', ...of, '--draft', fileWith(draft, 'draft.json'), '--out', file],
    site.root,
  );
  expect(err).toBe('');
  expect(await documentText(file)).toContain('福建某某科技有限公司');
  const facts = fileWith(JSON.stringify({ revenue: 2000, rd_cost: '59.99' }));
  const { out } = await run(['check', ...of, '--facts', facts], site.root);
  expect(JSON.parse(out)).toMatchObject({
    criteria: expect.arrayContaining([
      expect.objectContaining({ id: 'main.share', result: 'unmet' }),
    ]) as unknown,
  });
});

test('a document of before reads back whole, at home and at the desk', async () => {
  const { out, err } = await run(['read', site.file], site.root);
  expect(err).toContain('只比对了栏目');
  expect(JSON.parse(out)).toMatchObject({
    draft: { answers: { unit_name: '福建某某科技有限公司', research: '100' } },
    differences: [],
    state: 'same',
  });
  const parts = unzipSync(new Uint8Array(readFileSync(site.file)));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('>100<');
  parts['word/document.xml'] = strToU8(body.replace('>100<', '>900<'));
  const edited = join(site.root, 'edited.docx');
  writeFileSync(edited, zipSync(parts));
  expect(JSON.parse((await run(['read', edited], site.root)).out)).toMatchObject({
    differences: [{ field: 'research', payload: '100', visible: '900' }],
    state: 'page-altered',
  });
  const { policies } = await loadProject(site.root);
  const form = policies[0]?.forms['main'];
  if (policies[0] === undefined || form === undefined) throw new Error('no form');
  const received = receiveFile('before.docx', new Uint8Array(readFileSync(site.file)), {
    policy: 'union-2026',
    forms: [form],
    titles: {},
    words: policies[0].words,
  });
  if (received.kind !== 'application') throw new Error('not received');
  // Frozen by the criterion that it was.
  expect(Object.keys(received.application.frozen ?? {})).toContain('main.share');
  expect(Object.keys(received.application.frozen ?? {})).toContain('main.p2_share');
});

test('what the browser kept under old ids stands under the new, and is cleared with them', async () => {
  const records = new Map<string, Kept>([
    ['facts/p', { savedAt: 1, value: { rd_cost: '100' } }],
    ['fields/p/old', { savedAt: 1, value: { org_name: '甲' } }],
    ['lists/p/old/clients', { savedAt: 1, value: { clients: [{ name: '乙' }] } }],
  ]);
  const base: Pick<Keeper, 'load' | 'save' | 'remove'> = {
    load: (key) => Promise.resolve(records.get(key)),
    save: (key, kept) => {
      records.set(key, kept);
      return Promise.resolve('kept' as const);
    },
    remove: (key) => {
      records.delete(key);
      return Promise.resolve(true);
    },
  };
  const keeper = renamedKeeper(
    base as Keeper,
    {
      categories: ['old'],
      answers: { rd_cost: 'research', org_name: 'unit_name', clients: 'customers' },
      criteria: {},
    },
    { policy: 'p', category: 'new' },
  );
  expect((await keeper.load('facts/p'))?.value).toEqual({ research: '100' });
  expect((await keeper.load('fields/p/new'))?.value).toEqual({ unit_name: '甲' });
  expect((await keeper.load('lists/p/new/customers'))?.value).toEqual({
    customers: [{ name: '乙' }],
  });
  // What was kept since is the one that counts.
  await keeper.save('fields/p/new', { savedAt: 2, value: { unit_name: '丙' } });
  expect((await keeper.load('fields/p/new'))?.value).toEqual({ unit_name: '丙' });
  await keeper.remove('fields/p/new');
  expect(await keeper.load('fields/p/new')).toBeUndefined();
});
