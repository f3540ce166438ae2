import { expect, test } from 'vitest';

import { cutPage } from '../../../src/build/site/search-records.ts';

const page = (inner: string) =>
  `<body><main id="main" data-pagefind-body=""><h1>政策原文</h1><p>导语</p>${inner}</main></body>`;

test('a page is cut at its headings', () => {
  const records = cutPage(page('<h2 id="how">怎么报</h2><p>一</p><h2 id="after">之后</h2>'), '/a/');
  expect(records.map(({ url, title }) => [url, title])).toEqual([
    ['/a/', '政策原文'],
    ['/a/#how', '政策原文　怎么报'],
    ['/a/#after', '政策原文　之后'],
  ]);
});

test('a clause is named by its number and the words it opens with', () => {
  const clause =
    '<p id="c-3-1-2" class="official__block"><span class="official__lead">2. 有效性：</span>超过 100 家<a class="permalink no-print" href="#c-3-1-2">三（一）2</a></p>';
  const [, record] = cutPage(page(clause), '/a/text/');
  expect(record).toMatchObject({ url: '/a/text/#c-3-1-2', title: '政策原文　三（一）2 有效性' });
});

test('a page that search leaves out has no records', () => {
  expect(cutPage('<main id="main"><h1>自测</h1></main>', '/a/')).toEqual([]);
});
