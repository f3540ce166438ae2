import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { close, createIndex } from 'pagefind';

import { cutPage } from './search-records.ts';

/** Indexes the built pages below `folder` and writes Pagefind's files to `folder`/pagefind. */
export async function writeSearch(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh', maxFragments: 32 });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('index.html'))
    .sort();
  let count = 0;
  for (const name of files) {
    const html = await readFile(join(folder, name), 'utf8');
    const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    for (const record of cutPage(html, path)) {
      const page = `<html lang="zh-CN"><body data-pagefind-body><span hidden data-pagefind-meta="title">${record.title}</span>${record.html}</body></html>`;
      const added = await index.addHTMLFile({ url: record.url, content: page });
      if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('; ')}`);
      count += 1;
    }
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await close();
  await dropViews(join(folder, 'pagefind'));
  return count;
}

/** Pagefind brings views of its own; the search page has its own and loads none of them. */
async function dropViews(folder: string): Promise<void> {
  const views = (await readdir(folder)).filter((name) => /-ui\.|highlight/.test(name));
  await Promise.all(views.map((name) => rm(join(folder, name))));
}
