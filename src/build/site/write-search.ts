import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
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
      const title = record.title.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
      const page = `<html lang="zh-CN"><body data-pagefind-body data-title="${title}" data-pagefind-meta="title[data-title]">${withoutButtons(record.html)}</body></html>`;
      const added = await index.addHTMLFile({ url: record.url, content: page });
      if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('; ')}`);
      count += 1;
    }
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await close();
  await dropViews(join(folder, 'pagefind'));
  await dropQuery(join(folder, 'pagefind'));
  return count;
}

/** Pagefind brings views of its own; the search page has its own and loads none of them. */
async function dropViews(folder: string): Promise<void> {
  const views = (await readdir(folder)).filter((name) => /-ui\.|highlight/.test(name));
  await Promise.all(views.map((name) => rm(join(folder, name))));
}

/**
 * Pagefind asks for its first file with the time as a query. Requests of this site carry none, so
 * that whoever reads a server's log sees files and nothing else.
 */
async function dropQuery(folder: string): Promise<void> {
  const stamped = 'else{entryUrl+=`?ts=${Date.now()}`;}';
  for (const name of ['pagefind.js', 'pagefind-worker.js']) {
    const file = join(folder, name);
    const script = await readFile(file, 'utf8');
    if (!script.includes(stamped)) throw new Error(`${name} no longer asks as Pagefind 1.6.0 did`);
    await writeFile(file, script.replace(stamped, ''));
  }
}

/** What a page offers to press is no part of what it says. */
function withoutButtons(html: string): string {
  return html.replace(/<button\b[\s\S]*?<\/button>/g, '');
}
