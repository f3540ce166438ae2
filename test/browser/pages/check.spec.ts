import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { clearAnswers, faults, holdLate } from '../kit/page-steps.ts';

const home = '/fj-2023-1/';

async function openCheck(page: Page, category: string): Promise<void> {
  await page.goto(`${home}${category}/check/`);
  await page.locator('.check[data-live]').waitFor();
}

/** What is wrong with the page for people who use a screen reader or only a keyboard. */
test('three questions point to a category and set the five side by side', async ({ page }) => {
  await page.goto(`${home}check/`);
  await page.locator('.which[data-live]').waitFor();
  await page.getByLabel('工业企业', { exact: true }).check();
  await page.getByLabel('3000 万元及以上、不到 1 亿元').check();
  await page.getByLabel(/已经建成的工厂/).check();
  const benchmark = page.locator('.which__line', { hasText: '标杆企业' });
  await expect(benchmark).toContainText('目前不满足');
  await expect(benchmark).toContainText('上一年度营业收入不少于 1 亿元');
  await page.getByLabel('1 亿元及以上').check();
  await expect(page.locator('.which__answer')).toHaveText('先看：标杆企业');
  await expect(benchmark).toContainText('信息不足');
  await page.getByRole('link', { name: /继续自测/ }).click();
  await expect(page).toHaveURL(/benchmark\/check\/$/);
  await expect(page.getByLabel('工业企业', { exact: true })).toBeChecked();
});

test('nothing answered is neither met nor unmet', async ({ page }) => {
  await openCheck(page, 'platform');
  await expect(page.locator('.result__verdict')).toHaveText('信息不足，还不能得出结论');
  await expect(page.locator('#result .verdict--unmet')).toHaveCount(0);
  await expect(page.locator('#result .verdict--met')).toHaveCount(0);
});

test('before the first answer nothing is told; then failures stand open, the rest is folded', async ({
  page,
}) => {
  await openCheck(page, 'platform');
  await expect(page.locator('.folds')).toHaveCount(0);
  await page.evaluate(() => (location.hash = '#c-platform.revenue'));
  await expect(page.locator('#result-title')).toBeFocused();
  await page.locator('#f-revenue_last_year').fill('2000');
  await expect(page.locator('.fold[open] .verdict--unmet').first()).toBeVisible();
  await expect(page.locator('.fold:not([open]) > summary .verdict--unknown')).toHaveCount(1);
  await expect(page.locator('#result a[href="#q-region"]:visible')).toHaveCount(1);
});

test('until the result is drawn nothing of what was built is shown as one', async ({ page }) => {
  const go = await holdLate(page);
  await openCheck(page, 'platform');
  await expect(page.locator('#result')).toBeHidden();
  go();
  await expect(page.locator('#result')).toBeVisible();
  await expect(page.locator('#result .folds')).toHaveCount(0);
});

test('on paper the verdict comes first and the answers are a table', async ({ page }) => {
  await openCheck(page, 'platform');
  await page.locator('#f-revenue_last_year').fill('2000');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#topic-org')).toBeHidden();
  await expect(page.locator('.result__answers').getByText('2,000 万元')).toBeVisible();
});

test('100 under 超过 100 家 is a near miss, and open devices keep it unknown', async ({ page }) => {
  await openCheck(page, 'platform');
  const scale = page.locator('[id="c-platform.demo.scale"]');
  await page.locator('#f-platform_enterprises').fill('100');
  await expect(scale.locator('.judged__head .verdict')).toHaveText('信息不足');
  await page.locator('#f-platform_devices').fill('9,999');
  await expect(scale.locator('.judged__head .verdict')).toHaveText('目前不满足');
  await expect(scale).toContainText('100 家不含');
  await expect(scale.getByRole('img').first()).toHaveAccessibleName(
    '超过 100 家（不含本数），您填 100 家',
  );
  await page.locator('#f-platform_devices').fill('1万');
  await expect(scale.locator('.judged__head .verdict')).toHaveText('满足');
});

test('numbers are read as people write them and echoed in 元', async ({ page }) => {
  await openCheck(page, 'platform');
  await page.locator('#f-revenue_last_year').fill('３０００万');
  await expect(page.locator('#f-revenue_last_year-echo')).toHaveText('3,000 万元 = 30,000,000 元');
  const revenue = page.locator('[id="c-platform.revenue"] .judged__head .verdict');
  await expect(revenue).toHaveText('满足');
  await page.locator('#f-revenue_last_year').fill('2999.9999');
  await expect(revenue).toHaveText('目前不满足');
  await page.locator('#f-revenue_last_year').fill('大约三千');
  await expect(revenue).toHaveText('信息不足');
  await page.locator('#f-revenue_last_year').fill('60000000');
  await expect(page.locator('#f-revenue_last_year-echo')).toContainText('单位是万元');
});

test('answers stay after a refresh, and a shared computer keeps none', async ({ page }) => {
  await openCheck(page, 'app');
  await page.locator('#f-app_ip').check();
  await page.getByLabel('软件和信息技术服务业企业').check();
  await page.reload();
  await page.locator('.check[data-live]').waitFor();
  await expect(page.locator('#f-app_ip')).toBeChecked();
  await page.getByLabel('这是共用电脑（不保存）').check();
  await expect(page.locator('.keeping__state')).toContainText('什么都不保存');
  await page.reload();
  await page.locator('.check[data-live]').waitFor();
  await expect(page.locator('#f-app_ip')).not.toBeChecked();
  await expect(page.getByLabel('这是共用电脑（不保存）')).toBeChecked();
});

test('clearing asks first and then forgets', async ({ page }) => {
  await openCheck(page, 'app');
  await page.locator('#f-app_ip').check();
  const clear = page.getByRole('button', { name: '清除已填内容' });
  await clear.click();
  // Neither the question nor going back loses whoever has no mouse.
  await expect(page.getByText('确定清除这里填写的全部内容吗')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(clear).toBeFocused();
  await clearAnswers(page);
  await expect(page.locator('#f-app_ip')).not.toBeChecked();
  await page.reload();
  await page.locator('.check[data-live]').waitFor();
  await expect(page.locator('#f-app_ip')).not.toBeChecked();
});

test('a phone shows one topic a screen, by keyboard alone, and back goes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openCheck(page, 'benchmark');
  await expect(page.locator('.topic:visible')).toHaveCount(1);
  await page.locator('#topic-org').getByRole('link', { name: '下一步' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#topic-credit-title')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('#f-crime_3y')).toBeChecked();
  await page.goBack();
  await expect(page.locator('#topic-org-title')).toBeVisible();
  await page.evaluate(() => (location.hash = '#result'));
  await expect(page.locator('#result-title')).toBeFocused();
});

test('the verdict changes its wording with the day, without a rebuild', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2025-06-01T10:00:00+08:00'));
  await openCheck(page, 'platform');
  await expect(page.getByRole('link', { name: '用这些答案填写申报书' })).toBeVisible();
  await expect(page.locator('#field-revenue_last_year')).toContainText('2024 年度营业收入');
  await page.clock.setFixedTime(new Date('2025-12-31T16:00:01Z'));
  await page.reload();
  await page.locator('.check[data-live]').waitFor();
  await expect(page.getByRole('link', { name: /按原文备料/ })).toBeVisible();
});

for (const width of [390, 1280]) {
  test(`axe finds nothing at ${width} px, empty and answered`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openCheck(page, 'platform');
    expect(await faults(page)).toEqual([]);
    await page.locator('#f-revenue_last_year').fill('2000');
    await page.evaluate(() => (location.hash = '#result'));
    await expect(page.locator('.verdict--unmet').first()).toBeAttached();
    expect(await faults(page)).toEqual([]);
    await page.goto(`${home}check/`);
    await page.locator('.which[data-live]').waitFor();
    expect(await faults(page)).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole list of questions stands, ready to print', async ({ page }) => {
    await page.goto(`${home}identifier/check/`);
    await expect(page.locator('label[for="f-identifier_companies"]')).toBeVisible();
    await expect(page.locator('#field-fraud_bar')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const box = await page
      .locator('label[for="f-legal_entity"]')
      .evaluate((label) => getComputedStyle(label, '::before').content);
    expect(box).toContain('□');
  });
});

test('a reason names a figure with its year, as the question does', async ({ page }) => {
  await openCheck(page, 'benchmark');
  const judged = page.locator('.judged', { has: page.locator('a[href="#q-revenue_last_year"]') });
  await page.locator('#f-legal_entity').check();
  const label = /^去答：(\d{4} 年度营业收入)$/;
  const change = judged.locator('a', { hasText: label }).first();
  const named = label.exec((await change.textContent()) ?? '')?.[1] ?? '';
  await expect(judged.locator('.judged__reasons')).toContainText(`“${named}”`);
});
