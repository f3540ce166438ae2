import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, test, vi } from 'vitest';

import { checkProject } from '../../src/build/index.ts';

const sample = join(import.meta.dirname, '../fixtures/policies/sample');
const policy = 'content/policies/sample-2026-1';
const words = 'content/words';

afterEach(() => vi.unstubAllEnvs());

/** The sample with its two policies, checked once with an empty store. */
async function startKept() {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-sample-'));
  const cache = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
  cpSync(sample, root, { recursive: true });
  // A link to the project's own words, which tests leave alone.
  rmSync(join(root, words));
  cpSync(join(sample, '../../../../content/words'), join(root, words), { recursive: true });
  vi.stubEnv('SHENBAO_CACHE', cache);
  await checkProject(root);
  return { root, cache, count: () => readdirSync(cache).length };
}

/** What is kept comes to the same as what is read. */
async function expectSame(root: string): Promise<void> {
  const kept = await checkProject(root);
  vi.stubEnv('SHENBAO_CACHE', 'off');
  expect(kept).toEqual(await checkProject(root));
}

test('what is kept of words, sentences, two policies and their templates is what is read', async () => {
  const { root, count } = await startKept();
  expect(count()).toBe(6);
  await expectSame(root);
});

test('a sentence of one policy makes that one anew, and no other', async () => {
  const { root, count } = await startKept();
  const file = join(root, policy, 'facts.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/label: (.)/, 'label: 全新的$1'));
  const { project } = await checkProject(root);
  expect(JSON.stringify(project?.policies)).toContain('全新的');
  expect(count()).toBe(8);
  await expectSame(root);
});

test('what no template is looked at with compiles none again', async () => {
  const { root, count } = await startKept();
  const file = join(root, policy, 'evidence.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n# 一句说明\n`);
  await checkProject(root);
  expect(count()).toBe(7);
  await expectSame(root);
});

test('a sentence that all share makes all anew', async () => {
  const { root, count } = await startKept();
  const file = join(root, words, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('跳到正文', '去正文'));
  const { project } = await checkProject(root);
  expect(project?.policies.map((each) => each.words['site.skip'])).toEqual(['去正文', '去正文']);
  expect(count()).toBe(12);
});

test('a mistake in the words is told, and told again, until it is mended', async () => {
  const { root } = await startKept();
  const file = join(root, words, 'site.yaml');
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, right.replace('跳到正文', '跳到｛正文'));
  for (const time of ['first', 'again']) {
    const { problems } = await checkProject(root);
    expect(
      problems.map((each) => each.file),
      time,
    ).toContain(`${words}/site.yaml`);
  }
  writeFileSync(file, right);
  await expectSame(root);
});

test('a template that is damaged is told, and told again', async () => {
  const { root, count } = await startKept();
  const folder = `templates/sample-2026-1`;
  const [name = ''] = readdirSync(join(root, folder));
  writeFileSync(join(root, folder, name), 'no zip');
  const before = count();
  for (const time of ['first', 'again']) {
    const { problems } = await checkProject(root);
    expect(
      problems.map(({ file }) => file),
      time,
    ).toContain(`${folder}/${name}`);
  }
  // The policy reads right; what is wrong with its templates is not kept.
  expect(count()).toBe(before + 1);
});

test('where records grow too large those of every policy that is in use stay', async () => {
  const { root, cache } = await startKept();
  for (const name of ['content/policies', 'templates'])
    cpSync(join(root, name, 'survey-2026-1'), join(root, name, 'survey-2030-1'), {
      recursive: true,
    });
  const head = join(root, 'content/policies/survey-2030-1/policy.yaml');
  writeFileSync(head, readFileSync(head, 'utf8').replaceAll('survey-2026-1', 'survey-2030-1'));
  await checkProject(root);
  const inUse = readdirSync(cache);
  for (const name of inUse) utimesSync(join(cache, name), 1, 1);
  const large = join(cache, 'f'.repeat(64));
  writeFileSync(large, '');
  truncateSync(large, 300_000_000);
  const file = join(root, policy, 'facts.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/label: (.)/, 'label: 全新的$1'));
  await checkProject(root);
  const left = readdirSync(cache);
  expect(left).not.toContain('f'.repeat(64));
  expect(inUse).toHaveLength(8);
  expect(left).toEqual(expect.arrayContaining(inUse));
  await expectSame(root);
});
