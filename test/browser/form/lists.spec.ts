import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

import { openLong } from '../kit/long-lists.ts';
import { faults, goTo } from '../kit/page-steps.ts';

test('on a wide screen a list is a grid: keys as in a spreadsheet, mistakes in their cell', async ({
  browser,
  baseURL,
}) => {
  const page = await openLong(browser, baseURL ?? '', 22);
  await goTo(page, '#annex');
  const list = page.locator('#field-customers');
  const cell = (row: number, column: string) => page.locator(`[id="f-customers.${row}.${column}"]`);
  await cell(1, 'city').focus();
  await page.keyboard.press('Enter');
  await expect(cell(2, 'city')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(3, 'city')).toBeFocused();
  // The whole cell is chosen; at its end an arrow leaves it.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(cell(3, 'service')).toBeFocused();
  await page.keyboard.type('错字');
  await page.keyboard.press('Escape');
  await expect(cell(3, 'service')).toHaveValue('设备联网与排产');
  // The last row stands on another page; Enter there begins one more.
  await page.keyboard.press('Control+End');
  await expect(list.locator('.pager__range')).toHaveText('第 21—22 行，共 22 行');
  await expect(list.locator('.grid__row').last().locator(':focus')).toHaveCount(1);
  await cell(22, 'name').focus();
  await page.keyboard.press('Enter');
  await expect(list.locator('.grid__row')).toHaveCount(3);
  await expect(cell(23, 'name')).toBeFocused();
  // A blank one is no reason for another.
  await page.keyboard.press('Enter');
  await expect(list.locator('.grid__row')).toHaveCount(3);
  await page.keyboard.press('Control+Home');
  await expect(cell(1, 'name')).toBeFocused();

  await cell(2, 'code').fill('123');
  await page.keyboard.press('Enter');
  await expect(cell(2, 'code')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[id="f-customers.2.code-error"]')).toContainText('18 位');
  await expect(list.locator('.list-tools__wrong')).toHaveText('要改 1 行');
  await list.getByRole('button', { name: '末页' }).click();
  await list.getByRole('button', { name: '到下一处' }).click();
  await expect(cell(2, 'code')).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('#field-customers').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.context().close();
});

test('printed, a list has all its rows, and what is wrong with them', async ({
  browser,
  baseURL,
}) => {
  const page = await openLong(browser, baseURL ?? '', 60);
  await goTo(page, '#annex');
  const list = page.locator('#field-customers');
  await page.locator('[id="f-customers.2.code"]').fill('123');
  await page.keyboard.press('Enter');
  await expect(page.locator('[id="f-customers.2.code-error"]')).toContainText('18 位');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = list.locator('.rows__printed tbody tr');
  await expect(printed).toHaveCount(60);
  await expect(printed.nth(1)).toContainText('18 位');
  await expect(printed.last()).toContainText('某某机械59厂');
  await expect(list.locator('.grid')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(printed).toHaveCount(0);
  await expect(list.locator('.grid__row')).toHaveCount(20);
  await page.context().close();
});

test('rows are found and put in order, and the order can be taken back', async ({
  browser,
  baseURL,
}) => {
  const page = await openLong(browser, baseURL ?? '', 22);
  await goTo(page, '#annex');
  const list = page.locator('#field-customers');
  const first = list.locator('.grid__row').first().locator('input').first();
  await list.getByText('查找、排序').click();
  await list.getByLabel('在清单里找').fill('机械21厂');
  await list.getByLabel('在清单里找').press('Enter');
  await expect(list.getByText('第 1 处，共 1 处：第 22 行')).toBeVisible();
  await list.getByRole('button', { name: '去这一格' }).click();
  await expect(page.locator('[id="f-customers.22.name"]')).toBeFocused();
  await list.getByLabel('按哪一栏').selectOption('name');
  await list.getByRole('button', { name: '从大到小' }).click();
  await expect(first).toHaveValue('某某机械21厂');
  await expect(list.getByText('Word 里也按这个次序')).toBeVisible();
  await list.getByRole('button', { name: '撤销' }).click();
  await expect(first).toHaveValue('某某机械0厂');
  await page.context().close();
});

test('on a phone a list is lines of which one opens, and the way on is near', async ({
  browser,
  baseURL,
}) => {
  const page = await openLong(browser, baseURL ?? '', 300);
  await page.setViewportSize({ width: 390, height: 844 });
  await goTo(page, '#annex');
  const list = page.locator('#field-customers');
  await expect(list.locator('.line')).toHaveCount(10);
  await expect(list.locator('.line').nth(1)).toContainText('某某机械1厂 · 91350100');
  const height = async () => (await list.boundingBox())?.height ?? NaN;
  expect(await height()).toBeLessThan(1100);
  await list.locator('.line button').nth(1).click();
  await expect(page.locator('[id="f-customers.2.name"]')).toBeFocused();
  await expect(list.locator('.row')).toHaveCount(1);
  await list.getByRole('button', { name: '下一行' }).click();
  await expect(page.locator('[id="f-customers.3.name"]')).toBeFocused();
  await expect(list.locator('.row')).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
  await list.getByRole('button', { name: '收起' }).click();
  await expect(list.locator('.row')).toHaveCount(0);
  await page.context().close();
});

test('rows filled while a pasted table is looked at are told before they are written over', async ({
  browser,
  baseURL,
}) => {
  const page = await openLong(browser, baseURL ?? '', 3);
  await goTo(page, '#annex');
  const list = page.locator('#field-customers');
  const cell = (row: number) => page.locator(`[id="f-customers.${row}.name"]`);
  await list.getByRole('button', { name: '添加一行' }).click();
  await cell(4).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '粘贴一厂\n粘贴二厂');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(list.getByText('还没有写入')).toBeVisible();
  await expect(list.getByText('会改写')).toHaveCount(0);
  await cell(4).fill('后来填的厂');
  await list.getByRole('button', { name: /^写入/ }).click();
  await expect(list.getByText('会改写从第 4 行到第 4 行')).toBeVisible();
  await expect(cell(4)).toHaveValue('后来填的厂');
  await list.getByRole('button', { name: /^写入/ }).click();
  await expect(cell(4)).toHaveValue('粘贴一厂');
  await page.context().close();
});
