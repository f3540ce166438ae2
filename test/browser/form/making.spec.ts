import { readFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { documentText } from '../kit/document-text.ts';
import { openLong } from '../kit/long-lists.ts';
import { goTo } from '../kit/page-steps.ts';

const apply = '/fj-2023-1/platform/apply/';
const unit = '福建某某科技有限公司';

async function openDone(page: Page): Promise<void> {
  await page.goto(`${apply}#unit`);
  await page.locator('.apply[data-live]').waitFor();
  await page.locator('#f-org_name').fill(unit);
  await goTo(page, '#:done');
}

test('documents are made on the page where no worker can be fetched', async ({ page }) => {
  await page.route(/\/fill-(?:application|documents)-[^/]*\.js$/, (route) => route.abort());
  await openDone(page);
  const application = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书', exact: true }).click();
  expect((await application).suggestedFilename()).toContain(`-${unit}-`);
  const set = page.waitForEvent('download');
  await page.getByRole('button', { name: /^下载一套/ }).click();
  const names = Object.keys(unzipSync(await readFile(await (await set).path())));
  expect(names).toHaveLength(6);
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

for (const [rows, worker] of [
  [2, 'fill-application-'],
  [120, 'fill-documents-'],
] as const) {
  test(`an application with ${rows} rows a list is made by ${worker}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await openLong(browser, baseURL ?? '', rows);
    const workers: string[] = [];
    page.on('worker', (one) => workers.push(one.url()));
    await goTo(page, '#:done');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载申报书', exact: true }).click();
    const text = await documentText(await (await download).path());
    expect(workers).toHaveLength(1);
    expect(workers[0]).toContain(worker);
    expect(text).toContain(`某某机械${rows - 1}厂`);
    await page.context().close();
  });
}

test('one document that can’t be made holds up none of the others, and is named', async ({
  page,
}) => {
  await page.route(/templates\/.*spine/, (route) => route.abort());
  await openDone(page);
  const set = page.waitForEvent('download');
  await page.getByRole('button', { name: /^下载一套/ }).click();
  const names = Object.keys(unzipSync(await readFile(await (await set).path())));
  expect(names).toHaveLength(5);
  expect(names.join()).not.toContain('书脊条');
  await expect(page.locator('.set .notice')).toContainText('有 1 份没有生成');
  await expect(page.locator('.set .notice')).toContainText('书脊条');
});

test('a set called off downloads nothing, keeps what was typed and can be begun again', async ({
  page,
}) => {
  let isHeld = true;
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.route(/fill-documents-/, async (route) => {
    // The worker starts and never gets its script: only a click ends that.
    if (!isHeld) await route.continue();
  });
  await openDone(page);
  await page.getByRole('button', { name: /^下载一套/ }).click();
  await page.getByRole('button', { name: '停下' }).click();
  await expect(page.locator('.set')).toContainText('已停下，没有下载文件');
  expect(downloads).toEqual([]);
  isHeld = false;
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: /^下载一套/ }).click();
  expect((await again).suggestedFilename()).toMatch(/\.zip$/);
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

test('two clicks make one document, and whoever types on stays where they are', async ({
  page,
}) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await openDone(page);
  await goTo(page, '#:answers');
  const first = page.waitForEvent('download');
  const button = page.getByRole('button', { name: '下载申报书', exact: true });
  await button.first().evaluate((element: HTMLElement) => {
    element.click();
    element.click();
    location.hash = '#unit';
  });
  await first;
  await expect(page.locator('#f-org_name')).toBeVisible();
  await page.locator('#f-org_name').fill(`${unit}二`);
  await goTo(page, '#:done');
  await expect(page.locator('#done-title')).toHaveText('已生成，尚未报送');
  await expect(page.getByText('下载以后，填写的内容又改过')).toBeVisible();
  expect(downloads).toHaveLength(1);
});

test('a text the browser refuses to copy stands ready to be copied by hand', async ({ page }) => {
  await openDone(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await goTo(page, '#:transcript');
  await page.getByRole('button', { name: '复制“单位名称”' }).click();
  await expect(page.locator('#t-org_name-text')).toBeFocused();
  await expect(page.locator('#t-org_name-text')).toHaveValue(unit);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(unit);
  // What was not copied is not ticked off.
  await expect(page.locator('#t-org_name')).not.toBeChecked();
});
