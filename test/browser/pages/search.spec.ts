import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { cutPage } from '../../../src/build/site/search-records.ts';

const dist = resolve(import.meta.dirname, '../../..', process.env['SHENBAO_TEST_DIST'] ?? 'dist');

/** What a clerk types: words of the text, of the guides, with other widths and spaces. */
const queries = [
  ...['标杆企业', '营业收入', '3000万元', '3000 万元', '１亿元', '揭榜挂帅', '5G全连接工厂', '5g'],
  ...['工业APP', '工业 app', '软件著作权', '专利', '经营异常名录', '失信', '独立法人', '初审'],
  ...['专家评审', '现场核查', '公示', '5个工作日', '奖励', '200万元', '验收', '半年', '项目库'],
  ...['三年内不得申报', '追回资金', '省工信厅', '平潭', '超过100家', '100家（含）以上', '1万套'],
  ...['标识注册量', '二级节点', '解析量', '数据安全', '典型应用场景', '投入产出', '知识产权'],
  ...['部署应用', '可量化', '有效期', '2025年12月31日', '推荐', '重复申报', '材料缺失'],
  ...['审计报告', '信用查询', '电信运营企业', '等'],
];

function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Address and text of every section that search can find, read from the built pages. */
async function sectionsOf(page: Page): Promise<readonly (readonly [string, string])[]> {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const records = names
    .filter((name) => name.endsWith('index.html'))
    .flatMap((name) =>
      cutPage(readFileSync(join(dist, name), 'utf8'), `/${name.replace(/index\.html$/, '')}`),
    );
  return page.evaluate(
    (given) =>
      given.map(({ url, html }) => {
        const piece = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
        for (const left of piece.querySelectorAll('[data-pagefind-ignore], script')) left.remove();
        return [url, piece.body.textContent] as const;
      }),
    records,
  );
}

async function ask(page: Page, query: string): Promise<readonly string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('status')).toContainText(`“${query}”`);
  return page
    .locator('[data-results] > ol:first-child a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

test('search finds every place that holds the words, and no other', async ({ page }) => {
  await page.goto('/search/');
  const sections = await sectionsOf(page);
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const query of queries) {
    const found = await ask(page, query);
    const truth = sections
      .filter(([, text]) => foldText(text).includes(foldText(query)))
      .map(([url]) => url);
    right += found.filter((url) => truth.includes(url)).length;
    wrong += found.filter((url) => !truth.includes(url)).length;
    missed += truth.filter((url) => !found.includes(url)).length;
  }
  const recall = right / (right + missed);
  const precision = right / (right + wrong);
  console.log(
    `search: ${queries.length} queries, ${right + missed} true places, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
  );
  expect(new Set(queries.map(foldText)).size).toBeGreaterThanOrEqual(40);
  expect(right).toBeGreaterThan(queries.length);
  expect(recall).toBe(1);
  expect(precision).toBeGreaterThanOrEqual(0.95);
});

test('a result leads to its clause, with the words marked', async ({ page }) => {
  await page.goto('/search/');
  await ask(page, '超过 100 家');
  const result = page.locator('[data-results] > ol:first-child > li', {
    hasText: '政策原文　三（一）2',
  });
  await expect(result.locator('mark').first()).toHaveText('超过 100 家');
  await result.getByRole('link').click();
  await expect(page).toHaveURL(/\/fj-2023-1\/text\/#c-3-1-2$/);
});

test('a search can be forwarded and asks nothing of the server but files', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto('/search/#揭榜挂帅');
  await expect(page.getByRole('status')).toContainText('揭榜挂帅');
  const own = new RegExp(`^GET ${new URL(page.url()).origin}/[^?]*$`);
  expect(asked.filter((request) => !own.test(decodeURI(request)))).toEqual([]);
  expect(asked.filter((request) => /pagefind/.test(request)).length).toBeGreaterThan(0);
});
