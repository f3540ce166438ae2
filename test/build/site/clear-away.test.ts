import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { clearAway } from '../../../src/build/site/clear-away.ts';

let project = '';
let site = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'shenbao-clear-'));
  site = join(project, 'dist');
  mkdirSync(join(site, 'fj-2023-1/text'), { recursive: true });
  mkdirSync(join(site, '.git'));
  writeFileSync(join(site, 'index.html'), '');
  writeFileSync(join(site, 'fj-2023-1/text/index.html'), '');
});

afterEach(() => rmSync(project, { recursive: true }));

test('what an earlier build left is out of the way at once, and gone in the end', async () => {
  const gone = clearAway(site, project);
  expect(readdirSync(site)).toEqual(['.git']);
  await gone;
  expect(existsSync(join(project, '.astro/gone'))).toBe(false);
});

test('what a build that was broken off left behind goes with it', async () => {
  mkdirSync(join(project, '.astro/gone/1/fj-2023-1'), { recursive: true });
  await clearAway(site, project);
  expect(readdirSync(join(project, '.astro'))).toEqual([]);
});

test('a first build has nothing to clear', async () => {
  await clearAway(join(project, 'none'), project);
  expect(readdirSync(project).sort()).toEqual(['.astro', 'dist']);
});

test.each([
  ['the project itself', () => project],
  ['a folder around it', () => join(project, '..')],
])('%s is no site', async (_, folder) => {
  await clearAway(folder(), project);
  expect(readdirSync(project)).toEqual(['dist']);
  expect(readdirSync(site).sort()).toEqual(['.git', 'fj-2023-1', 'index.html']);
});
