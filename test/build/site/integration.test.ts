import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, test, vi } from 'vitest';

import { shenbaoSite } from '../../../src/build/site/integration.ts';

const sample = join(import.meta.dirname, '../../fixtures/policies/sample');
const policy = 'content/policies/sample-2026-1';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A copy of the fixture, spoiled; what a build of it says before it begins, and how it ends. */
async function startBuild(spoil: (root: string) => void) {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-build-'));
  cpSync(sample, root, { recursive: true });
  spoil(root);
  vi.stubEnv('SHENBAO_CONTENT', root);
  const said: string[] = [];
  const tell = (text: string) => said.push(text);
  const logger = { error: tell, warn: tell };
  // Astro hands its hooks more than this one takes.
  const start = shenbaoSite().hooks['astro:build:start'] as unknown as (
    options: unknown,
  ) => Promise<void>;
  const failure = await start({ logger, setPrerenderer: () => undefined }).catch(
    (error: unknown) => error,
  );
  return { said, failure };
}

test('a build of sound content starts without a word', async () => {
  expect(await startBuild(() => undefined)).toEqual({ said: [], failure: undefined });
});

test('a build stops at its start and tells every problem of content', async () => {
  const { said, failure } = await startBuild((root) => {
    const round = join(root, policy, 'rounds/2026.yaml');
    const text = readFileSync(round, 'utf8');
    writeFileSync(round, text.replace('copies', 'copiez').replace('{date}', '{dat}'));
    const general = join(root, policy, 'general.yaml');
    writeFileSync(general, readFileSync(general, 'utf8').replace('legal_entity', 'legal_entiti'));
  });
  expect(said.join('\n')).toContain(`${policy}/general.yaml:2`);
  expect(said.join('\n')).toContain('是不是“copies”');
  expect(said.join('\n')).toContain('文件名里只能用 {category}、{unit}、{project}、{date}');
  expect(String(failure)).toContain('个问题，见上');
});

test('a build stops where a template is missing or names no field', async () => {
  const { said, failure } = await startBuild((root) => {
    const templates = join(root, 'templates/sample-2026-1');
    rmSync(join(templates, 'application-tool.docx'));
    const form = join(root, policy, 'form.yaml');
    writeFileSync(form, readFileSync(form, 'utf8').replace('id: org_name', 'id: firm_name'));
  });
  expect(said.join('\n')).toContain('templates/sample-2026-1/application-tool.docx：没有这个模板');
  expect(said.join('\n')).toMatch(/application-maker\.docx：.*org_name/);
  expect(String(failure)).toContain('个问题，见上');
});
