import { expect, test } from '@playwright/test';

import { measureTyping, openLong } from '../kit/long-lists.ts';
import { goTo } from '../kit/page-steps.ts';

test('a key costs the same with 3,000 rows in two lists as with none', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(480_000);
  let [none, many] = [Infinity, Infinity];
  // One beside the other, and again where the machine was busy with one of the two.
  for (let round = 0; round < 4 && !(many / none < 1.5); round += 1) {
    none = Math.min(none, (await measureTyping(browser, baseURL ?? '', 0)).median);
    many = Math.min(many, (await measureTyping(browser, baseURL ?? '', 3000)).median);
  }
  console.log(`key to paint at 4×: ${none.toFixed(0)} ms, ${many.toFixed(0)} ms`);
  expect(many / none).toBeLessThan(1.5);
});

test('of a long list one page is drawn, and each row is reached', async ({ browser, baseURL }) => {
  const page = await openLong(browser, baseURL ?? '', 130);
  await goTo(page, '#annex');
  const list = page.locator('#field-customers');
  await expect(list.locator('.grid__row')).toHaveCount(20);
  await expect(list.locator('.pager__range')).toHaveText('第 1—20 行，共 130 行');
  await list.getByRole('button', { name: '末页' }).click();
  await expect(list.locator('.grid__row')).toHaveCount(10);
  await list.getByLabel('到第几行').fill('47');
  await list.getByLabel('到第几行').press('Enter');
  await expect(list.locator('.grid__row--marked th')).toHaveText('47');
  await list.getByRole('button', { name: '添加一行' }).click();
  await expect(list.locator('.pager__range')).toHaveText('第 121—131 行，共 131 行');
  await expect(list.locator('.grid__row').last().locator('input').first()).toBeFocused();

  // An error in a row of another page leads there.
  await list.locator('.grid__row').last().locator('input').first().fill('某厂');
  await list.getByRole('button', { name: '首页' }).click();
  await page.getByRole('button', { name: '保存并继续' }).click();
  await page.locator('#errors a').filter({ hasText: '第 131 行' }).first().click();
  await expect(list.locator('.pager__range')).toHaveText('第 121—131 行，共 131 行');
  await expect(list.locator(':focus')).toHaveCount(1);
  await page.context().close();
});
