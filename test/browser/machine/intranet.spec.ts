import { expect, test } from '@playwright/test';

// The browser is started with `MAP intranet.test 127.0.0.1`: plain http on a name that is not
// localhost, so there is no secure context, as on an office's own network.
test('answers are kept over a refresh without a secure context', async ({ page, baseURL }) => {
  const { port } = new URL(baseURL ?? '');
  await page.goto(`http://intranet.test:${port}/fj-2023-1/platform/apply/#unit`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.locator('#f-org_name').fill('福建某某科技有限公司');
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.reload();
  await expect(page.locator('#f-org_name')).toHaveValue('福建某某科技有限公司');
});
