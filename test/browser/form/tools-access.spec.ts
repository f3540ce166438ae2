import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { expectStep, expectWhole, faults, goTo as change } from '../kit/page-steps.ts';

const home = '/fj-2023-1/';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${home}${path}`);
  await page.locator('[data-live]').first().waitFor();
}

/** Another step of the tool that is open, once it is drawn. */
async function goTo(page: Page, route: string): Promise<void> {
  await change(page, route);
  await expectStep(page, route);
}

/** Nothing sticks out to the side, so nobody has to scroll two ways. */
async function expectFits(page: Page, at: string): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, at).toBeLessThanOrEqual(0);
}

/** Every kind of page of the tools, with answers of every verdict and with errors shown. */
async function walk(page: Page, look: (at: string) => Promise<void>): Promise<void> {
  await open(page, 'platform/check/');
  await goTo(page, '#q-platform_enterprises');
  await look('check');
  await page.locator('#f-platform_enterprises').fill('100');
  await page.locator('#f-platform_devices').fill('9999');
  await goTo(page, '#q-revenue_last_year');
  await page.locator('#f-revenue_last_year').fill('3000');
  await goTo(page, '#result');
  for (const fold of await page.locator('.folds summary').all())
    if (!(await fold.evaluate((each) => each.parentElement?.hasAttribute('open'))))
      await fold.click();
  await look('result');
  await open(page, 'check/');
  await page.getByLabel('不到 3000 万元').check();
  await page.getByLabel(/已经建成的工厂/).check();
  await look('which');
  await open(page, 'platform/apply/');
  for (const route of [
    '#:tasks',
    '#unit',
    '#finance',
    '#project',
    '#effect',
    '#evidence',
    '#:answers',
    '#:draft',
  ]) {
    await goTo(page, route);
    if (route === '#unit') {
      await page.locator('#f-uscc').fill('123');
      await page.getByRole('button', { name: '保存并继续' }).click();
      await expect(page.locator('#errors')).toBeFocused();
    }
    await look(route);
  }
  await goTo(page, '#:tasks');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书' }).click();
  await waiting;
  await expect(page.locator('#done-title')).toHaveText('已生成，尚未报送');
  await expectWhole(page);
  await look('#:done');
}

test('axe finds nothing in the dark', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'dark' });
  await walk(page, async (at) => expect(await faults(page), at).toEqual([]));
});

test('axe finds nothing at 320 px, and nothing sticks out', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await walk(page, async (at) => {
    expect(await faults(page), at).toEqual([]);
    await expectFits(page, at);
  });
});

test.describe('at 400 %', () => {
  // 1280 x 1024 zoomed four times: 320 x 256 CSS pixels.
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  test('every control that takes the focus is seen whole', async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'platform/apply/#effect');
    await expectFits(page, 'form');
    for (let key = 0; key < 40; key++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return '';
        const box = element.getBoundingClientRect();
        const isSeen = box.bottom > 0 && box.top < innerHeight;
        const x = Math.min(innerWidth - 1, Math.max(1, box.left + box.width / 2));
        const y = Math.min(innerHeight - 1, Math.max(1, Math.max(0, box.top) + 4));
        const top = document.elementFromPoint(x, y);
        const isFree = top !== null && (element.contains(top) || top.contains(element));
        return isSeen && isFree ? '' : element.outerHTML.slice(0, 120);
      });
      expect(hidden).toBe('');
    }
  });
});

test('in large type the list of sections is read without a scroll of its own', async ({ page }) => {
  await open(page, 'platform/apply/#finance');
  await page.getByRole('button', { name: '大字' }).first().click();
  const list = page.locator('.split__sticky');
  const clipped = await list.evaluate((each) => each.scrollHeight - each.clientHeight);
  expect(clipped).toBeLessThanOrEqual(1);
});

test('forced colours keep what is chosen, wrong and in focus apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'platform/check/');
  await page.locator('#f-platform_enterprises').fill('100');
  await page.locator('#f-platform_enterprises').focus();
  const outline = await page
    .locator('#f-platform_enterprises')
    .evaluate((input) => getComputedStyle(input).outlineStyle);
  expect(outline).toBe('solid');
  // The line and its dot are drawn in the system's own ink, the hollow dot stays hollow.
  const dot = page.locator('[id="c-platform.demo.scale"] .line__dot').first();
  const drawn = await dot.evaluate((each) => {
    const { stroke, fill } = getComputedStyle(each);
    return { isSeen: stroke === getComputedStyle(document.body).color, isHollow: fill !== stroke };
  });
  expect(drawn).toEqual({ isSeen: true, isHollow: true });
  await open(page, 'platform/apply/#unit');
  await page.getByRole('button', { name: '保存并继续' }).click();
  const border = await page
    .locator('#errors')
    .evaluate((box) => getComputedStyle(box).borderTopStyle);
  expect(border).toBe('solid');
});

test('a table is filled, moved and mended by keyboard alone', async ({ page }) => {
  await open(page, 'platform/apply/#effect');
  const table = page.locator('#field-platform_cases');
  await table.getByLabel('场景名称').first().focus();
  await page.keyboard.type('甲场景');
  await page.keyboard.press('Tab');
  // A select: the first letter key or an arrow chooses.
  await page.keyboard.press('ArrowDown');
  for (let key = 0; key < 40; key++) {
    await page.keyboard.press('Tab');
    const on = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (on === '添加一行') break;
  }
  await expect(table.getByRole('button', { name: '添加一行' })).toBeFocused();
  await page.keyboard.press('Enter');
  // Two rows stand there from the beginning; the new one's first cell takes the focus.
  await expect(table.getByLabel('场景名称').nth(2)).toBeFocused();
  await page.keyboard.type('乙场景');
  await table.getByRole('button', { name: '第 3 行：上移、下移、删除' }).focus();
  await page.keyboard.press('Enter');
  await table.getByRole('button', { name: '第 3 行上移' }).focus();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('button', { name: '第 2 行上移' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table.getByLabel('场景名称').first()).toHaveValue('乙场景');
  // The focus goes with the row; at the edge it stays on a button that works.
  await expect(table.getByRole('button', { name: '第 1 行下移' })).toBeFocused();
  await table.getByRole('button', { name: '删除第 1 行' }).focus();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table.getByLabel('场景名称').first()).toHaveValue('乙场景');
  await expect(table.getByLabel('场景名称').first()).toBeFocused();
});

test('on a phone the result comes first, and what is met is folded but printed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'platform/check/');
  await page.getByLabel('泉州市').check();
  await goTo(page, '#q-platform_enterprises');
  await page.locator('#f-platform_enterprises').fill('101');
  await goTo(page, '#result');
  const met = page.locator('.folds .fold', { has: page.locator('summary .verdict--met') });
  await expect(met).not.toHaveAttribute('open');
  // What is to answer next is listed above it once.
  const unknown = page.locator('.folds .fold', { has: page.locator('summary .verdict--unknown') });
  await expect(unknown).not.toHaveAttribute('open');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(met).toHaveAttribute('open');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(met).not.toHaveAttribute('open');
  // A link to a folded condition opens it.
  await page.evaluate(() => (location.hash = '#c-platform.demo.scale'));
  await expect(page.locator('[id="c-platform.demo.scale"]')).toBeVisible();
});

test('a topic that can change nothing any more is skipped, said, and asked on wish', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'platform/check/');
  await expect(page.locator('.skipped')).toHaveCount(0);
  await goTo(page, '#topic-platform_scale');
  // Ten thousand devices are enough, so that the number of companies decides nothing.
  await page.locator('#f-platform_devices').fill('1万');
  await page.locator('input[name="platform_level"]').first().check();
  await page.locator('#f-platform_new_enterprises').fill('12');
  await goTo(page, '#topic-platform');
  const topic = page.locator('#topic-platform');
  await expect(page.locator('.skipped')).toContainText(
    '有 1 组题怎么答都不影响结论，已跳过：平台规模',
  );
  await expect(topic.getByRole('link', { name: '下一步' })).toHaveCount(0);
  await expect(topic.getByRole('link', { name: '看结论' })).toHaveAttribute('href', '#result');
  await page.getByRole('button', { name: '全部填写' }).click();
  await expect(page.locator('#topic-platform_scale-title')).toBeFocused();
  await expect(page.locator('.skipped')).toHaveCount(0);
  await goTo(page, '#topic-platform');
  await expect(topic.getByRole('link', { name: '下一步' })).toHaveCount(1);
});
