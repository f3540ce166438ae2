import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { deflateRawSync } from 'node:zlib';

import { afterAll, afterEach, expect, test, vi } from 'vitest';

import { makeSearch } from '../../../src/build/site/write-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-search-'));

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const page = (text: string) =>
  `<main data-pagefind-body><h1>${text}</h1><p>${text}的条件</p><h2 id="s">细则</h2><p>营收</p></main>`;

const all = ['/404/', '/one/', '/robots.txt', '/two/'];

/** The index of pages that come in this order, by its files. */
async function index(name: string, paths: readonly string[] = all, draw = page) {
  const search = makeSearch();
  search.expect(['/404', '/one/', '/robots.txt', '/two/']);
  for (const path of paths) search.add(path, path.startsWith('/r') ? '' : draw(path));
  const site = join(folder, name);
  const count = await search.write(site);
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => [file, readFileSync(join(site, file), 'latin1')] as const);
  return { count, files: Object.fromEntries(files) };
}

test('the same pages come to the same index, whichever comes first', async () => {
  const first = await index('first');
  expect(first.count).toBe(6);
  const other = await index('other', ['/two/', '/robots.txt', '/one/', '/404/']);
  expect(other).toEqual(first);
});

test('a page that never comes is told', async () => {
  await expect(index('lacking', ['/404/', '/two/'])).rejects.toThrow('/one never came');
});

test('an index of the same sections is laid down as it was kept, one that is damaged made again', async () => {
  const kept = join(folder, 'kept');
  vi.stubEnv('SHENBAO_CACHE', kept);
  const first = await index('made');
  expect(await index('kept-whole')).toEqual(first);
  const [name = ''] = readdirSync(kept);
  expect(readdirSync(kept)).toEqual([name]);
  // Nothing is indexed again: other files in the record are those of the site.
  const body = deflateRawSync(serialize(new Map([['a.pf_index', new Uint8Array([65])]])));
  writeFileSync(
    join(kept, name),
    Buffer.concat([createHash('sha256').update(body).digest(), body]),
  );
  expect(await index('planted')).toEqual({ count: 6, files: { 'pagefind/a.pf_index': 'A' } });
  const bytes = readFileSync(join(kept, name));
  writeFileSync(join(kept, name), bytes.fill(0, bytes.length - 40));
  expect(await index('made-again')).toEqual(first);
  const other = await index('other-words', all, (text) => page(`${text}改过`));
  expect(other.files).not.toEqual(first.files);
  vi.stubEnv('SHENBAO_CACHE', 'off');
  expect(await index('of-nothing', all, (text) => page(`${text}改过`))).toEqual(other);
});
