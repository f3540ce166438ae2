import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

import { pages as built } from '../../site/dist.ts';

/** Pages without a tool: the 404 last, since its address answers with an error. */
const pages = built
  .map(({ path }) => path)
  .filter((path) => !/\/(?:check|apply|review)\/$/.test(path))
  .sort((one, other) => Number(one === '/404.html') - Number(other === '/404.html'));

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of pages) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  }
}

test('every page to read fits 320 px, in large type too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const path of pages) {
    await page.goto(path);
    for (const size of ['100%', '170%']) {
      const width = await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        return document.documentElement.scrollWidth;
      }, size);
      if (width > 320) wide.push(`${path} at ${size}: ${width} px`);
    }
  }
  expect(wide).toEqual([]);
});

test('nothing is loaded that the page forbids, and nothing but files of this site', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  for (const path of pages.slice(0, -1)) await page.goto(path);
  expect(faults).toEqual([]);
});

test('a clause has an address that can be copied', async ({ page }) => {
  await page.goto('/fj-2023-1/text/');
  await page.getByRole('link', { name: '复制 三（一）2 的地址' }).click();
  await expect(page).toHaveURL(/#c-3-1-2$/);
  await expect(page.getByText('已复制：')).toContainText('/fj-2023-1/text/#c-3-1-2');
});

test('large type is kept from page to page', async ({ page }) => {
  await page.goto('/fj-2023-1/');
  await page.getByRole('button', { name: '大字' }).click();
  await page.goto('/fj-2023-1/text/');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
  await page.getByRole('button', { name: '恢复字号' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-size', 'large');
});
