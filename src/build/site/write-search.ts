import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { close, createIndex } from 'pagefind';

import { keptRecord } from '../../disk/index.ts';
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

/** Pagefind's files, by their paths. */
type Index = ReadonlyMap<string, Uint8Array>;

/**
 * Pagefind indexes in a process of its own, from the first page on, while further ones are made. Only
 * once all have come is it known whether anything it can find has changed since the last time: if not,
 * the files of then are laid down, and what takes longest, writing them, is left out.
 */
export function makeSearch(): Search {
  const adding: Promise<readonly string[]>[] = [];
  const seen = createHash('sha256');
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
    for (const record of records) {
      seen.update(JSON.stringify(record));
      adding.push(addRecord(record).catch((error: unknown) => [String(error)]));
    }
  };
  const make = async (folder: string): Promise<void> => {
    const index = await (starting ??= startIndex());
    const added = (await Promise.all(adding)).flat();
    const written = await index.writeFiles({ outputPath: folder });
    const errors = [...added, ...written.errors];
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    await dropViews(folder);
    await dropQuery(folder);
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
      const target = join(folder, 'pagefind');
      const record = keptRecord<Index>(`search ${seen.digest('hex')}`, import.meta.dirname, []);
      const known = record?.read()?.result;
      try {
        if (known === undefined) {
          await make(target);
          record?.write(await readIndex(target));
        } else {
          // What it was asked so far is answered by nobody.
          await starting?.catch(() => undefined);
          await layDown(known, target);
        }
      } finally {
        await close();
      }
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

async function readIndex(folder: string): Promise<Index> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile());
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), new Uint8Array(await readFile(path))] as const;
  });
  return new Map(await Promise.all(read));
}

async function layDown(index: Index, folder: string): Promise<void> {
  await Promise.all(
    [...index].map(async ([path, bytes]) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }),
  );
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
