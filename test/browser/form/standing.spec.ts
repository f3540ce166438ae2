import { expect, test } from '@playwright/test';

import { documentText } from '../kit/document-text.ts';

const status = '.status';

/** A visitor far from China: the day is China's all the same. */
test.use({ timezoneId: 'America/Los_Angeles' });

test('in the last hour of the validity the page says that it holds', async ({ page }) => {
  await page.clock.setFixedTime('2025-12-31T15:59:00Z');
  await page.goto('/fj-2023-1/platform/');
  await expect(page.locator(status)).toContainText('未查到在开批次');
  await expect(page.locator(status)).toContainText('有效期至2025年12月31日');
  await expect(page.getByRole('link', { name: '填写申报书' })).toBeVisible();
});

test('after the last day it says that one cannot apply by it', async ({ page }) => {
  await page.clock.setFixedTime('2025-12-31T16:00:00Z');
  await page.goto('/fj-2023-1/platform/');
  await expect(page.locator(status)).toContainText('目前不能据此报送');
  await expect(page.locator(status)).toContainText('未查到延续文件或在开批次');
  await expect(page.getByRole('link', { name: '按原文备料' })).toBeVisible();
});

test('an open page changes by itself at midnight in China', async ({ page }) => {
  await page.clock.install({ time: '2025-12-31T15:59:30Z' });
  await page.goto('/fj-2023-1/');
  await expect(page.locator(status)).toContainText('未查到在开批次');
  await page.clock.runFor(60_000);
  await expect(page.locator(status)).toContainText('目前不能据此报送');
});

for (const { name, at, forward, year, state } of [
  {
    name: 'in the last minute of the validity',
    at: '2025-12-31T15:59:00Z',
    forward: '未查到在开批次，以当地工信部门通知为准。',
    year: '2024',
    state: '有效期至2025年12月31日',
  },
  {
    name: 'a minute later',
    at: '2025-12-31T16:00:00Z',
    forward: '本办法有效期已届满，未查到延续文件或在开批次，仅供对照备料。',
    year: '2025',
    state: '有效期已于2025年12月31日届满，未查到延续文件',
  },
]) {
  test(`${name} check, form and document say so too`, async ({ page }, info) => {
    await page.clock.setFixedTime(at);
    await page.goto('/fj-2023-1/platform/check/');
    await page.locator('.check[data-live]').waitFor();
    await page.getByLabel('泉州市', { exact: true }).check();
    await expect(page.locator('.forward__text')).toContainText(forward);
    await expect(page.locator('#field-revenue_last_year')).toContainText(`${year} 年度`);
    await page.goto('/fj-2023-1/platform/apply/');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载申报书' }).click();
    await (await waiting).saveAs(info.outputPath('out.docx'));
    expect(await documentText(info.outputPath('out.docx'))).toContain(state);
  });
}

test('the text to forward says what the day allows', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T00:00:00Z');
  await page.goto('/fj-2023-1/share/');
  await expect(page.locator('#share-text')).toContainText('目前不能据此报送');
  await expect(page.locator('.poster')).toContainText('目前不能据此报送');
  await expect(page.locator('.poster')).not.toContainText('200 万元');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leaves the day to the reader and says why the tools do not run', async ({
    page,
  }) => {
    await page.goto('/fj-2023-1/platform/');
    await expect(page.locator(status)).toContainText('请对照今天的日期');
    await expect(page.getByText('请切换到“极速模式”')).toBeVisible();
    await expect(page.getByText('上一年度营业收入不少于 3000 万元').first()).toBeVisible();
  });
});
