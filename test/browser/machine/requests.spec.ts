import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const dist = resolve(import.meta.dirname, '../../..', process.env['SHENBAO_TEST_DIST'] ?? 'dist');
const home = '/fj-2023-1/platform/';

interface Typed {
  readonly unit: string;
  readonly revenue: string;
  readonly devices: string;
  readonly region: string;
}

async function show(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

/** From the guide to the file on disk: check, form, answers, document, draft. */
async function apply(page: Page, typed: Typed): Promise<void> {
  await page.goto(home);
  await page.locator(`a[href$="${home}check/"]`).first().click();
  await page.locator('.check[data-live]').waitFor();
  await page.locator(`input[name="region"][value="${typed.region}"]`).check();
  await page.locator('#f-revenue_last_year').fill(typed.revenue);
  await page.locator('#f-platform_devices').fill(typed.devices);
  await page.locator('.result .button--primary').click();
  await page.locator('.apply[data-live]').waitFor();
  await show(page, '#unit');
  await page.locator('#f-org_name').fill(typed.unit);
  await show(page, '#background');
  await page.locator('textarea').first().fill(`${typed.unit}的项目背景。`);
  await show(page, '#:answers');
  const document = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书' }).click();
  await document;
  await expect(page.locator('#done-title')).toBeVisible();
  await show(page, '#:draft');
  const draft = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载草稿文件' }).click();
  await draft;
}

/** Every request of a journey, blobs of the page's own aside. */
async function requestsOf(page: Page, typed: Typed): Promise<readonly string[]> {
  const requests: string[] = [];
  const note = (method: string, url: string) => {
    if (!url.startsWith('blob:')) requests.push(`${method} ${url}`);
  };
  page.context().on('request', (request) => {
    note(request.method(), request.url());
    if (request.postData() !== null) requests.push(`body to ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    note('WEBSOCKET', socket.url());
  });
  await apply(page, typed);
  // What is saved late, or sent on leaving, is seen too.
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.goto('/privacy/');
  return requests;
}

test('from check to download only files of this build are fetched, whatever was typed', async ({
  browser,
  baseURL,
}) => {
  const journeys: (readonly string[])[] = [];
  for (const typed of [
    { unit: '福建某某科技有限公司', revenue: '3000', devices: '1万', region: '泉州' },
    { unit: '厦门某某制造有限公司', revenue: '12', devices: '0', region: '厦门' },
  ]) {
    const context = await browser.newContext();
    journeys.push(await requestsOf(await context.newPage(), typed));
    await context.close();
  }
  const [first = [], second = []] = journeys;
  expect(first.length).toBeGreaterThan(10);
  expect(first.filter((one) => /\.js$/.test(one)).some((one) => one.includes('/templates/'))).toBe(
    true,
  );
  const isOwn = (request: string) => {
    const prefix = `GET ${baseURL ?? ''}/`;
    if (!request.startsWith(prefix) || /[?#]/.test(request)) return false;
    const path = decodeURI(request.slice(prefix.length));
    return existsSync(join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  };
  expect(first.filter((one) => !isOwn(one))).toEqual([]);
  expect([...new Set(second)].sort()).toEqual([...new Set(first)].sort());
});
