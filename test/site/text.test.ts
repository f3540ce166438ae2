import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { squeezeText } from '../../src/base/index.ts';
import { pages } from './dist.ts';

const content = resolve(import.meta.dirname, '../../content/policies');
const texts = pages.filter(({ path }) => path.endsWith('/text/'));

/** What a reader sees of the official text: tags and the links behind each clause taken away. */
function shownText(html: string): string {
  const article = /<article class="official">([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
  const bare = article.replace(/<a class="permalink[\s\S]*?<\/a>/g, '').replace(/<[^>]+>/g, '');
  return bare
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test.each(texts.map(({ path, html }) => [path, html] as const))(
  '%s shows the official text whole and unchanged',
  (path, html) => {
    const id = path.split('/')[1] ?? '';
    // A policy that changes another shows that one's text.
    const changes = resolve(content, id, 'extension.yaml');
    const base = existsSync(changes)
      ? (parse(readFileSync(changes, 'utf8')) as { readonly extends: string }).extends
      : id;
    const source = readFileSync(resolve(content, base, 'text.md'), 'utf8').replaceAll('**', '');
    expect(squeezeText(shownText(html))).toBe(squeezeText(source));
  },
);

test('the first policy’s text is published, each clause with an address', () => {
  const page = texts.find(({ path }) => path === '/fj-2023-1/text/');
  for (const anchor of ['c-1', 'c-2-5', 'c-3-1-2', 'c-3-5-3', 'c-4-2', 'c-7-2'])
    expect(page?.html).toContain(`id="${anchor}"`);
});

test('every mark of the text is one that its legend explains', () => {
  for (const { html } of texts) {
    const kinds = new Set([...html.matchAll(/class="m m--([a-z]+)"/g)].map(([, kind]) => kind));
    expect([...kinds].sort()).toEqual(
      ['judge', 'machine', 'none'].filter((kind) => kinds.has(kind)),
    );
    expect(kinds.has('machine') && kinds.has('judge')).toBe(true);
  }
});

test('a policy that changes another marks the text by the conditions that quote it', () => {
  const marks = (id: string) => {
    const page = texts.find(({ path }) => path === `/${id}/text/`);
    return page?.html.match(/<span class="m m--[a-z]+"/g);
  };
  expect(marks('zhangzhou-2025')).toEqual(marks('fj-2023-1'));
});
