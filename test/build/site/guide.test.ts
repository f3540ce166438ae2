import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { readAnswer, readGuide, renderGuide } from '../../../src/build/site/guide.ts';

function render(text: string, base = ''): string {
  return renderGuide(text, base, 'fj-2023-1').html;
}

let root = '';

afterEach(() => {
  if (root !== '') rmSync(root, { recursive: true });
  root = '';
});

/** The guide of a category, written so. */
function read(text: string) {
  root = mkdtempSync(join(tmpdir(), 'shenbao-guide-'));
  const file = join(root, 'content/policies/fj-2023-1/categories/app/guide.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return readGuide(root, '', 'fj-2023-1', 'categories/app/guide.md');
}

test('a guide is what it answers, its text and the headings of its sections', async () => {
  const text =
    '---\r\nanswer: 先对照。\r\n---\r\n\r\n## 怎么报 {#how}\r\n\r\n### 细处\r\n\r\n## 问\r\n';
  expect(await read(`\uFEFF${text}`)).toEqual({
    answer: '先对照。',
    html: '<h2 id="how">怎么报</h2>\n<h3 id="s-2">细处</h3>\n<h2 id="s-3">问</h2>\n',
    headings: [
      { depth: 2, slug: 'how', text: '怎么报' },
      { depth: 2, slug: 's-3', text: '问' },
    ],
  });
  expect(await readAnswer(root, 'fj-2023-1', 'categories/app/guide.md')).toBe('先对照。');
});

test('a guide may go without a head, and a policy without guides', async () => {
  expect(await read('只有正文。')).toMatchObject({
    answer: undefined,
    html: '<p>只有正文。</p>\n',
  });
  expect(await readGuide(root, '', 'fj-2023-1', 'dates.md')).toBeUndefined();
});

test('a clause becomes a link to its place in the official text', () => {
  expect(render('见 <clause:三（一）2>。')).toBe(
    '<p>见 <a href="/fj-2023-1/text/#c-3-1-2" class="clause-link">三（一）2</a>。</p>\n',
  );
});

test('links from the root are put under the base path', () => {
  expect(render('[平台](/fj-2023-1/platform/)', '/shenbao')).toContain(
    'href="/shenbao/fj-2023-1/platform/"',
  );
  expect(render('<clause:三>', '/shenbao')).toContain('href="/shenbao/fj-2023-1/text/#c-3"');
});

test('a heading takes the id written behind it', () => {
  expect(render('## 怎么报 {#how}')).toBe('<h2 id="how">怎么报</h2>\n');
  expect(render('### 正好 100 家？')).toBe(
    '<h3 id="s-1">正好 <span class="nb">100 家</span>？</h3>\n',
  );
});

test('a place for data stands alone, without a paragraph around it', () => {
  expect(render('前\n\n{{conditions}}\n\n后')).toBe(
    '<p>前</p>\n<!--slot:conditions-->\n<p>后</p>\n'.replace('-->\n', '-->'),
  );
});

test('HTML in a guide is text', () => {
  expect(render('<b onclick="x">粗</b>')).toContain('&lt;b onclick=');
});

test('a clause that no text numbers so is a mistake', () => {
  expect(() => render('<clause:三之一>')).toThrow('<clause:三之一> 不是条款号');
});

test('a table scrolls by itself', () => {
  expect(render('| 甲 |\n|---|\n| 乙 |')).toMatch(
    /^<div class="table-scroll" tabindex="0"><table>/,
  );
});
