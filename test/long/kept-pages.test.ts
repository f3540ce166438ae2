// Whole builds: what is laid down of what was kept is, byte for byte, what is made from nothing.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-whole-'));
  root = join(folder, 'root');
  for (const name of ['content', 'templates'])
    cpSync(join(project, name), join(root, name), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of a site, by its path. */
type Site = ReadonlyMap<string, string>;

/** Builds the root as it is; with what was kept in `cache`, and `days` from today. */
async function build(cache: string, days = 0): Promise<Site> {
  const clock = join(folder, 'clock.mjs');
  writeFileSync(
    clock,
    `const { now } = Date;
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length > 0 ? given : [Date.now()])); }
  static now() { return now() + ${days * 86_400_000}; }
};`,
  );
  const site = join(folder, 'site');
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const args = ['--import', pathToFileURL(clock).href, astro, 'build', '--outDir', site];
  const env = { ...process.env, SHENBAO_CONTENT: root, SHENBAO_CACHE: cache, NODE_ENV: '' };
  const child = spawn(process.execPath, args, { cwd: project, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(said.slice(-3000));
  const files = readdirSync(site, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(site.length), readFileSync(file, 'latin1')]),
  );
}

/** The paths of files that only one of the two has, or that differ. */
function differing(one: Site, other: Site): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}

function change(name: string, add: string): void {
  const file = join(root, name);
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${add}\n`);
}

test('a site of kept pages is the one that is made from nothing', async () => {
  const cache = join(folder, 'kept');
  const first = await build(cache);
  expect(differing(await build(cache), first)).toEqual([]);

  const guide = 'content/policies/fj-2023-1/guide.md';
  const before = readFileSync(join(root, guide), 'utf8');
  change(guide, '\n改过的一句。');
  const changed = await build(cache);
  expect(changed.get('/fj-2023-1/index.html')).not.toBe(first.get('/fj-2023-1/index.html'));
  // Some other day, and nothing of what was kept.
  expect(differing(changed, await build('off', 400))).toEqual([]);

  writeFileSync(join(root, guide), before);
  expect(differing(await build(cache), first)).toEqual([]);

  for (const name of ['content/policies', 'templates'])
    rmSync(join(root, name, 'zhangzhou-2025'), { recursive: true, force: true });
  const fewer = await build(cache);
  expect([...fewer.keys()].filter((path) => path.startsWith('/zhangzhou-2025'))).toEqual([]);
  expect(differing(fewer, await build('off'))).toEqual([]);
});
