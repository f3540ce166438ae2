import { expect, test } from 'vitest';

import { markdownProcessor } from '../../../src/build/site/markdown.ts';

const fileURL = new URL('file:///x/content/policies/fj-2023-1/categories/app/guide.md');

async function render(text: string, base = '/'): Promise<string> {
  const renderer = await markdownProcessor(base).createRenderer();
  return (await renderer.render(text, { fileURL })).code;
}

test('a clause becomes a link to its place in the official text', async () => {
  expect(await render('见 <clause:三（一）2>。')).toBe(
    '<p>见 <a href="/fj-2023-1/text/#c-3-1-2" class="clause-link">三（一）2</a>。</p>\n',
  );
});

test('links from the root are put under the base path', async () => {
  expect(await render('[平台](/fj-2023-1/platform/)', '/shenbao/')).toContain(
    'href="/shenbao/fj-2023-1/platform/"',
  );
  expect(await render('<clause:三>', '/shenbao/')).toContain('href="/shenbao/fj-2023-1/text/#c-3"');
});

test('a heading takes the id written behind it', async () => {
  expect(await render('## 怎么报 {#how}')).toBe('<h2 id="how">怎么报</h2>\n');
  expect(await render('### 正好 100 家？')).toBe(
    '<h3 id="s-1">正好 <span class="nb">100 家</span>？</h3>\n',
  );
});

test('a place for data stands alone, without a paragraph around it', async () => {
  expect(await render('前\n\n{{conditions}}\n\n后')).toBe(
    '<p>前</p>\n<!--slot:conditions-->\n<p>后</p>\n'.replace('-->\n', '-->'),
  );
});

test('HTML in a guide is text', async () => {
  expect(await render('<b onclick="x">粗</b>')).toContain('&lt;b onclick=');
});

test('a guide outside of a policy is refused', async () => {
  const renderer = await markdownProcessor('/').createRenderer();
  const outside = new URL('file:///x/readme.md');
  await expect(renderer.render('x', { fileURL: outside })).rejects.toThrow('no guide of a policy');
});

test('a clause that no text numbers so is a mistake', async () => {
  await expect(render('<clause:三之一>')).rejects.toThrow('<clause:三之一> 不是条款号');
});

test('a table scrolls by itself', async () => {
  expect(await render('| 甲 |\n|---|\n| 乙 |')).toMatch(
    /^<div class="table-scroll" tabindex="0"><table>/,
  );
});
