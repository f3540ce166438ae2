import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';

import { ContentError } from '../../../src/base/index.ts';
import { loadProject } from '../../../src/build/index.ts';
import { allFields, visibleFields, workedLines } from '../../../src/form/index.ts';
import { applyPayload, checkPayload } from '../../../src/payloads/index.ts';
import { reviewSheet } from '../../../src/review/index.ts';
import { wordsOf } from '../../../src/rules/index.ts';
import type { ApplyPayload } from '../../../src/tools/apply/payload.ts';
import { createApplyStore } from '../../../src/tools/apply/store.ts';
import type { CheckPayload } from '../../../src/tools/check/payload.ts';
import { Result } from '../../../src/tools/check/Result.tsx';
import { createCheckStore } from '../../../src/tools/check/store.ts';
import { fileWith, run } from '../../cli/run.ts';
import { documentText } from '../../browser/kit/document-text.ts';
import { withUnion } from './union-policy.ts';

const root = withUnion();
const of = ['--policy', 'union-2026', '--category', 'main'];
const three = {
  members: 'three',
  legal_entity: true,
  dishonest: false,
  revenue: '2500',
  rd_cost: '100',
  p2_legal_entity: true,
  p2_dishonest: false,
  p2_revenue: '2000',
  p2_rd_cost: '50',
  p3_legal_entity: true,
  p3_dishonest: true,
  p3_revenue: '1000',
  p3_rd_cost: '40',
};
const named = {
  project_name: '联合攻关',
  application_date: '2026-05-01',
  org_name: '福建某某科技有限公司',
  uscc: '91350100M00010NY40',
  p2_org_name: '福建乙某科技有限公司',
  p3_org_name: '福建丙某科技有限公司',
  p3_task: '负责测试。',
};

/** Makes the documents of the policy, as an author does. */
beforeAll(async () => {
  for (const document of ['application', 'self_check', 'review_record']) {
    const { err } = await run(['new', 'template', ...of, '--document', document], root);
    expect(err).toBe('');
  }
}, 60_000);

test('a policy for a 联合体 lints without a mistake or a warning', async () => {
  const { code, err } = await run(['lint'], root);
  expect(err).toBe('');
  expect(code).toBe(0);
});

test('each has its questions, its section and its criteria, and only the third may be absent', async () => {
  const { policies } = await loadProject(root);
  const [policy] = policies;
  const form = policy?.forms['main'];
  if (policy === undefined || form === undefined) throw new Error('no form');
  expect(form.sections.map(({ id, title }) => [id, title])).toEqual([
    ['cover', '封面'],
    ['unit', '牵头单位：单位情况'],
    ['p2_unit', '成员单位一：单位情况'],
    ['p3_unit', '成员单位二：单位情况'],
    ['evidence', '佐证材料目录'],
  ]);
  expect(policy.factPages.map(({ id }) => id)).toEqual(['who', 'org', 'p2_org', 'p3_org']);
  const field = (id: string) => allFields(form).find((each) => each.id === id);
  expect(field('p2_org_name')).toMatchObject({
    label: '成员单位一：单位名称',
    aliases: ['成员单位一：企业名称'],
  });
  expect(field('p2_revenue')).toMatchObject({ isFact: true, unit: '万元' });
  expect(field('p2_task')?.covers).toEqual(['main.p2_rd']);
  const shown = (answers: Record<string, string | boolean>) =>
    visibleFields(form, answers).flatMap(({ id }) => (id.startsWith('p') ? [id] : []));
  expect(shown({ members: 'two' })).not.toContain('p3_org_name');
  expect(shown({ members: 'three' })).toContain('p3_org_name');
  // Whoever has a condition of its own looks at its own answers.
  expect(shown({ members: 'two', listed: true })).not.toContain('p2_listed_on');
  expect(shown({ members: 'two', p2_listed: true })).toContain('p2_listed_on');
  expect(form.checks).toHaveLength(3);
});

test('what is worked out stands in each one’s section, and none for one that isn’t there', async () => {
  const form = (await loadProject(root)).policies[0]?.forms['main'];
  if (form === undefined) throw new Error('no form');
  const { words } = (await loadProject(root)).policies[0] ?? { words: {} };
  const told = (answers: Record<string, string | boolean>) =>
    workedLines(form, answers, words).map((line) => [
      line.field.label,
      line.kind === 'worked' ? line.value : line.why,
    ]);
  expect(told(three)).toEqual([
    ['研发费用占营业收入比例', '4%'],
    ['成员单位一：研发费用占营业收入比例', '2.5%'],
    ['成员单位二：研发费用占营业收入比例', '4%'],
  ]);
  expect(told({ ...three, members: 'two' })).toHaveLength(2);
});

test('each comes to a verdict of its own, and all are needed', async () => {
  const check = async (facts: object) => {
    const { out, err } = await run(
      ['check', ...of, '--facts', fileWith(JSON.stringify(facts))],
      root,
    );
    expect(err).toBe('');
    return JSON.parse(out) as {
      result: string;
      tracks: Record<string, string>;
      criteria: { id: string; result: string; because: { text: string }[] }[];
    };
  };
  const judged = await check(three);
  expect(judged.tracks).toEqual({ lead: 'met', p2: 'unmet', p3: 'unmet' });
  expect(judged.result).toBe('unmet');
  const p2 = judged.criteria.find(({ id }) => id === 'main.p2_rd');
  expect(p2?.result).toBe('unmet');
  expect(p2?.because.map(({ text }) => text).join()).toContain('50 万元 ÷ 2,000 万元');
  const two = await check({ ...three, members: 'two', p2_revenue: '2500', p2_rd_cost: '75' });
  expect(two.tracks).toEqual({ lead: 'met', p2: 'met', p3: 'not-applicable' });
  expect(two.result).toBe('met');
  const one = await check({ members: 'three', legal_entity: true });
  expect(one.tracks).toEqual({ lead: 'unknown', p2: 'unknown', p3: 'unknown' });
});

test('one document holds all three, reads back, and the first check sees each', async () => {
  const draft = { policy: 'union-2026', category: 'main', answers: { ...three, ...named } };
  const file = join(root, '联合攻关.docx');
  const filled = await run(
    ['fill', ...of, '--draft', fileWith(JSON.stringify(draft), 'draft.json'), '--out', file],
    root,
  );
  expect(filled.err).toBe('');
  const text = await documentText(file);
  for (const each of [named.org_name, named.p2_org_name, named.p3_org_name, '负责测试。', '2.5%'])
    expect(text).toContain(each);
  const read = JSON.parse((await run(['read', file], root)).out) as {
    draft: { answers: object };
    state: string;
  };
  expect(read).toMatchObject({ draft: { answers: draft.answers }, state: 'same' });
  const { applications } = JSON.parse(
    (await run(['review', '--policy', 'union-2026', file], root)).out,
  ) as { applications: Record<string, unknown>[] };
  expect(applications[0]).toMatchObject({ verdict: 'unmet', unit: named.org_name });
  const desk = join(root, '台账.json');
  await run(['review', '--policy', 'union-2026', '--desk', desk, file], root);
  expect(readFileSync(desk, 'utf8')).toContain(named.p3_org_name);
  const { policies } = await loadProject(root);
  expect(policies[0]?.review?.items.map(({ criteria }) => criteria)).toEqual([
    ['main.legal', 'main.p2_legal', 'main.p3_legal', 'main.rd', 'main.p2_rd', 'main.p3_rd'],
    ['main.sum', 'main.lead_revenue'],
    [],
  ]);
});

test('the 自测报告 tells what each comes to', async () => {
  const draft = { policy: 'union-2026', category: 'main', answers: { ...three, ...named } };
  const file = join(root, '自测报告.docx');
  const { err } = await run(
    ['fill', ...of, '--document', 'self_check', '--draft'].concat(
      fileWith(JSON.stringify(draft), 'draft.json'),
      '--out',
      file,
    ),
    root,
  );
  expect(err).toBe('');
  const text = (await documentText(file)).replace(/\n+/g, '\n');
  const parts = ['牵头单位', '成员单位一', '成员单位二'].map((title) => {
    const at = text.indexOf(`${title}（二）`);
    return text.slice(at, at + 40);
  });
  expect(parts.map((part) => /目前不满足|满足/.exec(part)?.[0])).toEqual([
    '满足',
    '目前不满足',
    '目前不满足',
  ]);
  expect(text).toContain('成员单位一：联合体各单位上一年度研发费用占营业收入比例均不低于 3%');
});

test('the tools show each with its verdict, and no section of who isn’t there', async () => {
  const project = await loadProject(root);
  const [policy] = project.policies;
  const category = policy?.categories[0];
  if (policy === undefined || category === undefined) throw new Error('no category');
  const links = { guide: '', check: '', text: '', apply: '', which: '' };
  const asRead = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
  const check = createCheckStore(
    asRead({ ...checkPayload(policy, category), links }) as CheckPayload,
  );
  check.live.value = true;
  for (const [id, answer] of Object.entries(three)) check.answers.of(id).value = answer;
  const html = renderToString(h(Result, { store: check })).replace(/<[^>]+>/g, ' ');
  expect(html).toMatch(/按联合体各家\s+满足\s+牵头单位\s+目前不满足\s+成员单位一/);
  const apply = createApplyStore(
    asRead({
      ...applyPayload(project, policy, category),
      links: { ...links, documents: [] },
    }) as ApplyPayload,
  );
  const listed = () => apply.progress.value.map(({ section }) => section.id);
  apply.answers.of('members').value = 'two';
  expect(listed()).toEqual(['cover', 'unit', 'p2_unit', 'evidence']);
  apply.answers.of('members').value = 'three';
  expect(listed()).toContain('p3_unit');
  const form = policy.forms['main'];
  if (form === undefined || policy.review === undefined) throw new Error('no form');
  const shown = { ...three, ...named };
  const sheet = reviewSheet(policy.review, {
    rules: category.rules,
    form,
    shown,
    carried: shown,
  });
  const rows = sheet[0]?.criteria.map(({ criterion, answers }) => [
    wordsOf(criterion).split('：')[0],
    answers.map(({ field }) => field.id).join(),
  ]);
  expect(rows?.slice(0, 3)).toEqual([
    ['牵头单位', 'legal_entity,dishonest'],
    ['成员单位一', 'p2_legal_entity,p2_dishonest'],
    ['成员单位二', 'p3_legal_entity,p3_dishonest'],
  ]);
});

test('what is no partner’s stands in no document', async () => {
  const answers = { ...three, ...named, members: 'two' };
  const file = join(root, '两家.docx');
  await run(
    [
      'fill',
      ...of,
      '--draft',
      fileWith(JSON.stringify({ policy: 'union-2026', category: 'main', answers }), 'draft.json'),
      '--out',
      file,
    ],
    root,
  );
  const text = await documentText(file);
  expect(text).toContain(named.p2_org_name);
  expect(text).not.toContain(named.p3_org_name);
  expect(text).toMatch(/三、成员单位二：单位情况\s+／/);
  // What is proven together is told without its year, whosever it is.
  expect(text).toContain('营业收入、研发费用、成员单位一：营业收入、成员单位一：研发费用');
});

test.each([
  [
    'policy.yaml',
    '  p2: {title: 成员单位一}\n  p3: {title: 成员单位二, when: {fact: members, any_of: [three]}}\n',
    '',
    '至少两家',
  ],
  ['policy.yaml', 'fact: members,', 'fact: member,', '没有“member”这道选择题，是不是“members”？'],
  ['policy.yaml', 'any_of: [three]', 'any_of: [tree]', '没有“tree”这一项，是不是“three”？'],
  [
    'policy.yaml',
    'lead: {title: 牵头单位}',
    'lead: {title: 牵头单位, when: {fact: members, any_of: [two]}}',
    '牵头的一家总是有的',
  ],
  [
    'facts.yaml',
    'label: 是否在失信名单, each: true',
    'label: 是否在失信名单',
    '“dishonest”在 facts.yaml 没有写 each: true',
  ],
  ['facts.yaml', 'dishonest: {', 'dishonest_list_of_the_year: {', '不超过 24 个字符'],
])('%s: %s is refused', async (file, found, instead, message) => {
  const broken = withUnion([[file, found, instead]]);
  const error: unknown = await loadProject(broken).catch((reason: unknown) => reason);
  if (!(error instanceof ContentError)) throw new Error('was not refused');
  expect(error.problems.map((each) => each.message).join('\n')).toContain(message);
});
