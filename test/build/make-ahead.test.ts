import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { checkProject } from '../../src/build/index.ts';
import { makeAhead } from '../../src/build/make-ahead.ts';

const sample = join(import.meta.dirname, '../fixtures/policies/sample');
const policy = 'survey-2026-1';
let root = '';
let cache = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-ahead-'));
  cache = join(root, 'kept');
  cpSync(sample, root, { recursive: true });
  vi.stubEnv('SHENBAO_CACHE', cache);
});

afterEach(() => vi.unstubAllEnvs());

/** Six policies more, each under its own name. */
function copies(): readonly string[] {
  return [1, 2, 3, 4, 5, 6].map((number) => {
    const id = `survey-2030-${number}`;
    for (const name of ['content/policies', 'templates'])
      cpSync(join(root, name, policy), join(root, name, id), { recursive: true });
    const folder = join(root, 'content/policies', id);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:yaml|md)$/.test(name)) continue;
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), text.replaceAll(policy, id));
    }
    return id;
  });
}

test('what workers made is found, and is what one process makes', async () => {
  const ids = copies();
  await makeAhead(root, ids, 2);
  // Of each the policy and its templates; of all, the words and what the program asks of them.
  const made = readdirSync(cache);
  expect(made).toHaveLength(14);
  const checked = await checkProject(root);
  const later = readdirSync(cache).filter((name) => !made.includes(name));
  expect(later).toHaveLength(4);
  vi.stubEnv('SHENBAO_CACHE', 'off');
  expect(checked).toEqual(await checkProject(root));
});

test('a mistake in one share is told by whoever reads next', async () => {
  const ids = copies();
  rmSync(join(root, `content/policies/${ids[0] ?? ''}/policy.yaml`));
  await makeAhead(root, ids, 2);
  const { problems } = await checkProject(root);
  expect(problems[0]?.file).toBe(`content/policies/${ids[0] ?? ''}/policy.yaml`);
});

test('starts no worker for a few', async () => {
  await makeAhead(root, [policy, 'sample-2026-1'], 2);
  expect(() => readdirSync(cache)).toThrow();
});
