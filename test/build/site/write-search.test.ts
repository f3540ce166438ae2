import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { makeSearch } from '../../../src/build/site/write-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-search-'));

afterAll(() => rmSync(folder, { recursive: true }));

const page = (text: string) =>
  `<main data-pagefind-body><h1>${text}</h1><p>${text}的条件</p><h2 id="s">细则</h2><p>营收</p></main>`;

/** The index of pages that come in this order, by its files. */
async function index(name: string, paths: readonly string[]) {
  const search = makeSearch();
  search.expect(['/404', '/one/', '/robots.txt', '/two/']);
  for (const path of paths) search.add(path, path.startsWith('/r') ? '' : page(path));
  const site = join(folder, name);
  const count = await search.write(site);
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:pf_\w+|json)$/.test(file))
    .map((file) => [file, readFileSync(join(site, file), 'latin1')] as const);
  return { count, files: Object.fromEntries(files) };
}

test('the same pages come to the same index, whichever comes first', async () => {
  const first = await index('first', ['/404/', '/one/', '/robots.txt', '/two/']);
  expect(first.count).toBe(6);
  const other = await index('other', ['/two/', '/robots.txt', '/one/', '/404/']);
  expect(other).toEqual(first);
});

test('a page that never comes is told', async () => {
  await expect(index('lacking', ['/404/', '/two/'])).rejects.toThrow('/one never came');
});
