import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { forgetContent, siteContent } from '../../../src/build/site/site-content.ts';

const sample = join(import.meta.dirname, '../../fixtures/policies/sample');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-content-'));
  cpSync(sample, root, { recursive: true });
  vi.stubEnv('SHENBAO_CACHE', join(root, 'kept'));
});

afterEach(() => vi.unstubAllEnvs());

/** What a page of the dev server asks for after a change. */
async function readAgain() {
  forgetContent(root);
  const { project, templates } = await siteContent(root);
  const [changed, other] = project?.policies ?? [];
  return { changed, other, templates };
}

test('after a change only the policy that changed is read again', async () => {
  const before = await readAgain();
  const file = join(root, 'content/policies/sample-2026-1/facts.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/label: (.)/, 'label: 全新的$1'));
  const after = await readAgain();
  expect(JSON.stringify(after.changed)).toContain('全新的');
  expect(before.other).toBeDefined();
  expect(after.other).toBe(before.other);
  writeFileSync(file, readFileSync(file, 'utf8').replace('全新的', '再改的'));
  const last = await readAgain();
  expect(JSON.stringify(last.changed)).toContain('再改的');
  expect(last.other).toBe(before.other);
});

test('a mistake is told, and gone once it is mended', async () => {
  const file = join(root, 'content/policies/sample-2026-1/facts.yaml');
  const text = readFileSync(file, 'utf8');
  expect((await readAgain()).changed).toBeDefined();
  writeFileSync(file, text.replace('label:', 'lable:'));
  expect((await readAgain()).changed).toBeUndefined();
  writeFileSync(file, text);
  expect((await readAgain()).changed).toBeDefined();
});
