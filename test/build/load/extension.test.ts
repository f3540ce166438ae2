import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { calendarOf, ContentError, standingOn } from '../../../src/base/index.ts';
import type { Day } from '../../../src/base/index.ts';
import { loadProject } from '../../../src/build/index.ts';
import { allFields } from '../../../src/form/index.ts';
import { comparePayload, differencesOf } from '../../../src/payloads/index.ts';
import type { PolicyBundle } from '../../../src/payloads/index.ts';
import { compareAnswers } from '../../../src/tools/compare/compare-answers.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/policies');
const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

/** The sample policy with the city's beside it; `edits` to the city's files: `[file, found, instead]`. */
async function withCity(edits: readonly (readonly [string, string, string])[] = []) {
  const root = await mkdtemp(join(tmpdir(), 'shenbao-city-'));
  roots.push(root);
  await cp(join(fixtures, 'sample'), root, { recursive: true, dereference: true });
  const city = join(root, 'content/policies/city-2026');
  await cp(join(fixtures, 'city'), city, { recursive: true });
  for (const [file, found, instead] of edits) {
    const text = await readFile(join(city, file), 'utf8');
    if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
    await writeFile(join(city, file), text.replace(found, instead));
  }
  return root;
}

const { policies, warnings } = await loadProject(await withCity());
const find = (id: string): PolicyBundle => {
  const policy = policies.find((each) => each.id === id);
  if (policy === undefined) throw new Error(`no ${id}`);
  return policy;
};
const [province, city] = [find('sample-2026-1'), find('city-2026')];
const idsOf = (policy: PolicyBundle) =>
  policy.categories.find(({ id }) => id === 'maker')?.rules.criteria.map(({ id }) => id) ?? [];

test('has what it changes over all that it leaves alone', () => {
  expect(warnings).toEqual([]);
  expect(city.title).toBe('甲市小工厂改造办法');
  expect(city.categories.map(({ id }) => id)).toEqual(['maker']);
  const before = idsOf(province).filter((id) => id !== 'maker.years');
  expect(idsOf(city)).toEqual([...before, 'general.safety']);
  expect(city.text).toBe('text.md');
  expect(city.words['terms.department']).toBe(province.words['terms.department']);
});

test('leaves the other as it was', async () => {
  const alone = await loadProject(join(fixtures, 'sample'));
  const was = alone.policies.find(({ id }) => id === province.id);
  expect(province.categories).toEqual(was?.categories);
  expect(province.forms).toEqual(was?.forms);
});

test('has no ruling left on words that it changes, and no letter in the other’s name', async () => {
  const { policies: real } = await loadProject(join(import.meta.dirname, '../../..'));
  const [zhangzhou, measures] = ['zhangzhou-2025', 'fj-2023-1'].map((id) =>
    real.find((each) => each.id === id),
  );
  const about = (policy: PolicyBundle | undefined) =>
    [policy, ...(policy?.categories ?? [])].flatMap(
      (each) => each?.openQuestions.map((question) => question.about) ?? [],
    );
  expect(about(measures)).toEqual(
    expect.arrayContaining(['general.lists', 'platform.revenue', 'general.crime']),
  );
  expect(about(zhangzhou)).not.toContain('general.lists');
  expect(about(zhangzhou)).not.toContain('platform.revenue');
  expect(about(zhangzhou)).toContain('general.crime');
  const made = zhangzhou?.documents.map(({ id }) => id);
  expect(made).toEqual(expect.arrayContaining(['application', 'review_record']));
  expect(made).not.toContain('recommend_letter');
  expect(zhangzhou?.review?.outcomes.flatMap(({ documents }) => documents)).toEqual([]);
  expect(measures?.review?.outcomes.flatMap(({ documents }) => documents)).toContain('statement');
});

test('asks one section more, under a form of its own', () => {
  const [form, before] = [city.forms['maker'], province.forms['maker']];
  expect(form?.sections.map(({ id }) => id)).toContain('safety');
  expect(form?.policy).toBe('city-2026');
  expect(form?.version).not.toBe(before?.version);
  const list = form && allFields(form).find(({ id }) => id === 'accidents');
  expect(list?.columns?.map(({ id }) => id)).toEqual(['day', 'loss']);
});

test('holds by its own validity and rounds', () => {
  const standing = (policy: PolicyBundle, day: string) =>
    standingOn(day as Day, calendarOf(policy)).kind;
  expect(standing(city, '2026-01-31')).toBe('not-yet');
  expect(standing(city, '2026-03-20')).toBe('open');
  expect(standing(city, '2026-03-21')).toBe('closed');
  expect(standing(city, '2028-01-01')).toBe('ended');
});

test('tells each difference once, with the words and numbers that differ', () => {
  const told = differencesOf(city).map((each) => [
    each.kind,
    each.kind === 'left-out' ? each.before.id : each.after.id,
  ]);
  expect(told).toEqual([
    ['changed', 'maker.employees'],
    ['added', 'general.safety'],
    ['left-out', 'maker.years'],
  ]);
  const [changed] = differencesOf(city);
  const marked =
    changed?.kind === 'changed'
      ? changed.pieces.after.filter(({ isMarked }) => isMarked).map(({ text }) => text)
      : [];
  expect(marked).toEqual(['15']);
});

test('judges the same answers by both', () => {
  const { categories, questions } = comparePayload(city, province);
  const payload = {
    questions,
    categories: categories.map((category) => ({ ...category, check: '' })),
  };
  const base = {
    region: '甲市',
    legal_entity: true,
    revenue_last_year: '500',
    machines: '30',
    systems: ['plan', 'store'],
    had_accident: false,
  };
  const [fifteen] = compareAnswers(payload, { ...base, employees: '15' }, '2026-03-10');
  expect([fifteen?.before, fifteen?.after]).toEqual(['unmet', 'met']);
  expect(fifteen?.differing.join()).toContain('在册员工 15 人以上');
  const [accident] = compareAnswers(
    payload,
    { ...base, employees: '20', had_accident: true, accidents: [{ loss: '9' }] },
    '2026-03-10',
  );
  expect([accident?.before, accident?.after]).toEqual(['met', 'unmet']);
});

test.each([
  [
    'extension.yaml',
    'extends: sample-2026-1',
    'extends: sample-2026-2',
    '没有“sample-2026-2”这项政策',
  ],
  [
    'extension.yaml',
    'id: maker.years',
    'id: maker.yeas',
    '没有条件“maker.yeas”，是不是“maker.years”？',
  ],
  ['extension.yaml', 'id: maker.employees', 'id: makers.employees', '没有“makers”这一类'],
  [
    'extension.yaml',
    'categories: [maker]',
    'categories: [makr]',
    '没有“makr”这一类，是不是“maker”？',
  ],
  [
    'extension.yaml',
    '{maker.employees: met, general',
    '{maker.employees: unmet, general',
    '应为 unmet，算得 met',
  ],
  ['extension.yaml', '以上: 15 人', '以上: 15 万元', '换算不成'],
  ['facts.yaml', 'of: accidents', 'of: accident', 'kind: table'],
])('refuses %s with %s', async (file, found, instead, message) => {
  const root = await withCity([[file, found, found === instead ? '' : instead]]);
  const error: unknown = await loadProject(root).catch((reason: unknown) => reason);
  if (!(error instanceof ContentError)) throw new Error('was not refused');
  expect(error.problems.map((each) => each.message).join('\n')).toContain(message);
});

test('a change of its own that no case notices is told', async () => {
  const edit = ['extension.yaml', '{name: 14 人', '{name: 十四人'] as const;
  const root = await withCity([
    edit,
    ['extension.yaml', 'with: {employees: 14}', 'with: {employees: 3}'],
  ]);
  const told = (await loadProject(root)).warnings.map(({ message }) => message);
  expect(told.join('\n')).toContain('maker.employees');
});

test('waits until the other’s mistakes are mended, and is told by itself where it has its own', async () => {
  const root = await withCity();
  const facts = join(root, 'content/policies/sample-2026-1/facts.yaml');
  const text = await readFile(facts, 'utf8');
  await writeFile(facts, text.replace('  employees:', '  employes:'));
  const error: unknown = await loadProject(root).catch((reason: unknown) => reason);
  if (!(error instanceof ContentError)) throw new Error('was not refused');
  const files = error.problems.map((each) => each.file);
  expect(files.some((file) => file.includes('sample-2026-1'))).toBe(true);
  expect(files.filter((file) => file.includes('city-2026'))).toEqual([]);
});

test('its guides are looked at, and what would not be read is told', async () => {
  const root = await withCity();
  const folder = join(root, 'content/policies/city-2026');
  await writeFile(
    join(folder, 'guide.md'),
    '---\nanswer: 甲市。\n---\n\n## 谁能报\n\n见 <clause:九（九）>。\n\n{{conditons}}\n',
  );
  await writeFile(join(folder, 'general.yaml'), 'criteria: []\n');
  await mkdir(join(folder, 'categories/maker'), { recursive: true });
  await writeFile(join(folder, 'categories/maker/form.yaml'), 'sections: []\n');
  const error: unknown = await loadProject(root).catch((reason: unknown) => reason);
  if (!(error instanceof ContentError)) throw new Error('was not refused');
  const told = error.problems.map(
    (each) => `${each.file.split('city-2026/')[1] ?? ''} ${each.message}`,
  );
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^guide\.md .*九（九）/),
      expect.stringMatching(/^guide\.md .*conditons/),
      expect.stringMatching(/^general\.yaml 没有用到这个文件/),
      expect.stringMatching(/^categories\/maker\/form\.yaml 没有用到这个文件/),
    ]),
  );
});
