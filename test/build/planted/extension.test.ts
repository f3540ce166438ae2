import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { checkProject } from '../../../src/build/index.ts';
import type { Problem } from '../../../src/base/index.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/policies');
const city = 'content/policies/city-2026';
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

type Edit = readonly [file: string, found: string, instead: string];

/** What is told of a policy that changes the sample's, after these edits to its files; no warning of templates. */
async function problemsOf(
  edits: readonly Edit[],
  more: (root: string) => void = () => undefined,
): Promise<readonly Problem[]> {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-planted-city-'));
  roots.push(root);
  cpSync(join(fixtures, 'sample'), root, { recursive: true, dereference: true });
  cpSync(join(fixtures, 'city'), join(root, city), { recursive: true });
  for (const [file, found, instead] of edits) {
    const path = join(root, city, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
    writeFileSync(
      path,
      text.replace(found, () => instead),
    );
  }
  more(root);
  return (await checkProject(root)).problems.filter(({ file }) => !file.startsWith('templates/'));
}

const head = 'extension.yaml';
const twice = '  - {id: maker.years, why: 甲市不看经营年限}\n';

const plants: readonly (readonly [Edit, number, string])[] = [
  [[head, 'extends: sample-2026-1', 'extends: city-2026'], 3, '这是它自己'],
  [[head, 'categories: [maker]', 'categories: [makr]'], 11, '没有“makr”这一类'],
  [[head, 'categories: [maker]', 'categories: [maker, maker]'], 11, '“maker”写了两次'],
  [[head, 'id: maker.employees\n', 'id: mker.employees\n'], 13, '没有“mker”这一类'],
  [[head, 'id: general.safety\n', 'id: maker.employees\n'], 18, '条件“maker.employees”写了两次'],
  [[head, twice, twice + twice], 27, '条件“maker.years”写了两次'],
  [[head, '{id: maker.years, why', '{id: maker.employees, why'], 26, '这里又不要它'],
  [[head, 'clause: 二（一）\n', 'clause: 二（九）\n'], 15, '原文没有 二（九） 这一条'],
  [[head, '    title: 在册员工 15 人以上\n', ''], 13, '须写 title'],
  [[head, '{fact: employees, 以上', '{fact: employes, 以上'], 17, '没有事实“employes”'],
  [[head, '以上: 15 人', '以上: 15 万元'], 17, '换算不成'],
  [[head, 'with: {employees: 14}', 'with: {employes: 14}'], 30, '没有“employes”这道题'],
  [[head, '恰 15 人, category: maker', '恰 15 人, category: makr'], 29, '没有“makr”这一类'],
  [[head, '{from: 2026-02-01', '{from: 2028-02-01'], 9, '早于'],
  [['facts.yaml', '  had_accident: {', '  employees: {'], 4, '在“sample-2026-1”里已经有了'],
  [['facts.yaml', '  heavy:', '  equipment_share:'], 13, '在“sample-2026-1”里已经有了'],
  [['form.yaml', 'after: unit', 'after: unitt'], 4, '没有这一节：“unitt”，是不是“unit”'],
  [['form.yaml', '{fact: accidents', '{fact: acidents'], 7, '没有这个事实：“acidents”'],
  [['form.yaml', '{fact: accidents', '{fact: had_accident'], 7, '“had_accident”出现了两次'],
  [['form.yaml', 'sections:', 'without: [x]\nsections:'], 1, '不能写 without'],
  [['form.yaml', 'sections:', 'adjust: [{field: x, label: 某}]\nsections:'], 1, '不能写 adjust'],
];

test.each(plants)('%j is told at line %i: %s', async (edit, line, says) => {
  const problems = await problemsOf([edit]);
  const told = problems.map((each) => `${each.file}:${each.line ?? ''} ${each.message}`);
  const cause = problems.find(
    (each) =>
      each.severity === 'error' &&
      each.file === `${city}/${edit[0]}` &&
      each.line === line &&
      each.message.includes(says),
  );
  expect(cause, told.join('\n')).toBeDefined();
  expect(told.length, told.join('\n')).toBeLessThanOrEqual(4);
});

test('an id that is nearly one of the other’s is asked about', async () => {
  const problems = await problemsOf([[head, 'id: maker.employees\n', 'id: maker.employes\n']]);
  const asked = problems.find(({ line }) => line === 13);
  expect(asked?.message).toContain('是不是“maker.employees”');
  expect(problems.length).toBeLessThanOrEqual(4);
});

test('one that changes a changed one, or each other, is told what it is', async () => {
  const problems = await problemsOf(
    [[head, 'extends: sample-2026-1', 'extends: town-2026']],
    (root) => {
      const town = join(root, 'content/policies/town-2026');
      cpSync(join(root, city), town, { recursive: true });
      const text = readFileSync(join(town, head), 'utf8');
      const changed = text.replace('id: city-2026', 'id: town-2026');
      writeFileSync(join(town, head), changed.replace('extends: town-2026', 'extends: city-2026'));
    },
  );
  expect(problems).toHaveLength(2);
  for (const { line, message } of problems) {
    expect(line).toBe(3);
    expect(message).toContain('自己也是在别的政策上改的');
  }
});

test('a misnamed extension.yaml is told by its name alone', async () => {
  for (const name of ['extension.yml', 'extention.yaml']) {
    const problems = await problemsOf([], (root) => {
      cpSync(join(root, city, head), join(root, city, name));
      rmSync(join(root, city, head));
    });
    expect(problems.map(({ message }) => message)).toEqual([
      '没有用到这个文件，是不是“extension.yaml”？请改名',
    ]);
  }
});

test('a guide of a category that it does not take is told', async () => {
  const [problem, ...others] = await problemsOf([], (root) => {
    const guide = join(root, city, 'categories/makr/guide.md');
    mkdirSync(dirname(guide), { recursive: true });
    writeFileSync(guide, '## 谁能报\n');
  });
  expect(problem?.message).toContain('categories/makr 没有用到：不收这一类，是不是“maker”');
  expect(others).toEqual([]);
});
