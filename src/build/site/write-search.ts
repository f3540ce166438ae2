import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { close, createIndex } from 'pagefind';

import { inOrder } from './in-order.ts';
import { cutPage } from './search-records.ts';
import type { SearchRecord } from './search-records.ts';

/** The search index, while pages are made. */
export interface Search {
  /** Says which pages come, in the order they are taken in: of the same pages the same files come. */
  readonly expect: (paths: readonly string[]) => void;
  /** Takes in one of them, whenever it comes. */
  readonly add: (path: string, html: string) => void;
  /** Writes Pagefind's files to `folder`/pagefind; → how many sections it can find. */
  readonly write: (folder: string) => Promise<number>;
}

/** Pagefind indexes in a process of its own, from the first page on, while further ones are made. */
export function makeSearch(): Search {
  const adding: Promise<readonly string[]>[] = [];
  let pages = inOrder<readonly SearchRecord[]>([], () => undefined);
  let starting: ReturnType<typeof startIndex> | undefined;
  const addRecord = async (record: SearchRecord): Promise<readonly string[]> => {
    const index = await (starting ??= startIndex());
    const title = record.title.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    const content = `<html lang="zh-CN"><body data-pagefind-body data-title="${title}" data-pagefind-meta="title[data-title]">${withoutButtons(record.html)}</body></html>`;
    const { errors } = await index.addHTMLFile({ url: record.url, content });
    return errors.map((error) => `${record.url}: ${error}`);
  };
  const take = (records: readonly SearchRecord[]): void => {
    // What goes wrong is told once all have come.
    for (const record of records)
      adding.push(addRecord(record).catch((error: unknown) => [String(error)]));
  };
  return {
    expect: (paths) => {
      pages = inOrder(paths.map(named), take);
    },
    add: (path, html) => {
      pages.put(named(path), cutPage(html, path));
    },
    write: async (folder) => {
      const missing = pages.missing();
      if (missing !== undefined) throw new Error(`${missing} never came to the search index`);
      const outputPath = join(folder, 'pagefind');
      const index = await (starting ??= startIndex());
      const added = (await Promise.all(adding)).flat();
      const written = await index.writeFiles({ outputPath });
      await close();
      const errors = [...added, ...written.errors];
      if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
      await dropViews(outputPath);
      await dropQuery(outputPath);
      return adding.length;
    },
  };
}

/** Astro asks for /404/ where the path is /404. */
function named(path: string): string {
  return path.replace(/\/$/, '');
}

async function startIndex() {
  const { index, errors } = await createIndex({ forceLanguage: 'zh', maxFragments: 32 });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
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
