import { expect, test } from '@playwright/test';

test('shows the words and numbers that differ, and what is not known', async ({ page }) => {
  await page.goto('/zhangzhou-2025/compare/');
  await expect(page.locator('del').filter({ hasText: '3000' }).first()).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: '2000' }).first()).toBeVisible();
  await expect(page.locator('#added')).toBeVisible();
  await expect(page.locator('#unknown')).toBeVisible();
  await expect(page.locator('#compare')).toContainText('还没有保存的答案');
});

test('sets the answers kept on this device beside both', async ({ page }) => {
  await page.goto('/fj-2023-1/platform/check/');
  await page.locator('.check[data-live]').waitFor();
  await page.locator('#f-revenue_last_year').fill('2500');
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.goto('/zhangzhou-2025/compare/');
  const row = page.locator('#compare tr').filter({ hasText: '工业互联网平台' });
  await expect(row.locator('.verdict').nth(0)).toHaveText('目前不满足');
  await expect(row.locator('.verdict').nth(1)).toHaveText('信息不足');
  await expect(row).toContainText('上一年度营业收入不少于 2000 万元');
});

test('a policy that is replaced says so first on each of its pages', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-30T00:00:00Z');
  for (const path of ['', 'giant/', 'giant/check/', 'giant/apply/', 'dates/', 'share/']) {
    await page.goto(`/sme-2022-63/${path}`);
    await expect(page.locator('.status')).toContainText('已被工信部企业〔2026〕2号取代');
  }
  await page.goto('/sme-2022-63/innovative/');
  await expect(page.locator('.status')).toContainText('沿用');
  await expect(page.locator('main')).toContainText('待核');
});
