import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { goTo, holdLate, openApply } from '../kit/page-steps.ts';

// What people stumbled over on the way, each by its name, walked on a phone and on a desk.
const home = '/fj-2023-1/';
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const;

async function proceed(page: Page): Promise<void> {
  await page.locator('.section__moves .button--primary').click();
}

/** What a control is described by, as a screen reader puts it together. */
function describedBy(page: Page, control: string): Promise<string> {
  return page.locator(control).evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

/** Answers as the check of a policy keeps them, there when its page is opened. */
async function givenBefore(page: Page, answers: object): Promise<void> {
  await page.addInitScript((value) => {
    const record = JSON.stringify({ savedAt: Date.now(), value });
    localStorage.setItem('shenbao:facts/fj-2023-1', record);
  }, answers);
}

for (const [name, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test('a date that moves the year of figures already given is confirmed before a document is made', async ({
      page,
    }) => {
      await page.clock.setFixedTime(new Date('2025-05-01T10:00:00+08:00'));
      await openApply(page, 'platform', '#finance');
      await page.locator('#f-revenue_last_year').fill('3200');
      await goTo(page, '#cover');
      await page.locator('#f-application_date').fill('2024/6/30');
      await goTo(page, '#:tasks');
      const made = page.getByText('已生成，尚未报送');
      const make = page.getByRole('button', { name: /^下载申报书/ }).first();
      await make.click();
      await expect(page.locator('#other-year-title')).toBeFocused();
      await expect(page.locator('#other-year-title')).toContainText(
        '按 2025 年申报填的，现在按 2024 年',
      );
      await goTo(page, '#:answers');
      await expect(page.locator('#answers-title')).toBeFocused();
      await make.click();
      await expect(page.locator('#other-year-title')).toBeFocused();
      await expect(made).toHaveCount(0);
      await page.getByRole('button', { name: '已核对，按 2024 年' }).click();
      const waiting = page.waitForEvent('download');
      await make.click();
      await waiting;
    });

    test('继续 stops once, and again for what has just become required', async ({ page }) => {
      await openApply(page, 'platform', '#finance');
      await proceed(page);
      await expect(page.locator('#errors')).toBeFocused();
      await page.locator('#f-has_three_years').check();
      await proceed(page);
      await expect(page.locator('#errors')).toBeFocused();
      await expect(page.locator('#errors li').first()).toContainText('年度营业收入');
      await proceed(page);
      await expect(page.locator('#s-finance')).toHaveCount(0);
    });

    test('what is wrong stands open in 检查答案, and what is only to be looked at hides none of it', async ({
      page,
    }) => {
      await openApply(page, 'platform', '#unit');
      await page.locator('#f-contact_mobile').fill('123');
      await goTo(page, '#:answers');
      const ways = page.locator('.answers-bar__ways [aria-pressed=true]');
      await expect(ways).toHaveText(/必改 1/);
      await expect(page.locator('.answers__fault--wrong')).toBeVisible();
      await expect(page.locator('.answers__fault--wrong')).toContainText('11 位');
    });

    test('a mistake in a list names its list', async ({ page }) => {
      await openApply(page, 'platform', '#annex');
      const list = page.locator('#field-customers');
      await list.locator('#f-customers').click();
      await list.locator('[id$=".code"]').last().fill('123');
      await proceed(page);
      await expect(page.locator('#errors')).toContainText(
        /“服务企业清单”第 \d 行：“统一社会信用代码”/,
      );
      await goTo(page, '#:answers');
      const line = page.locator('.answers__line', { has: page.locator('.answers__fault--wrong') });
      await expect(line.locator('dt')).toHaveText('服务企业清单');
    });

    test('an error says so to a screen reader as it arises, and 暂不清楚 of which question it is', async ({
      page,
    }) => {
      await page.goto(`${home}platform/check/`);
      await page.locator('.check[data-live]').waitFor();
      const field = page.locator('#field-revenue_last_year');
      if (name === 'phone') await goTo(page, '#q-revenue_last_year');
      const input = page.locator('#f-revenue_last_year');
      const done = page.locator('#result .verdict--met');
      const before = await done.count();
      await input.fill('abc');
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      expect(await describedBy(page, '#f-revenue_last_year')).toContain('数');
      await expect(field.locator('[aria-live=polite] p').first()).toBeVisible();
      // It counts as no answer.
      expect(await done.count()).toBe(before);
      await expect(page.locator('.result__verdict')).toContainText('信息不足');
      expect(await describedBy(page, '#f-revenue_last_year-unsure')).toContain('营业收入');
      await input.fill('3000');
      await expect(input).not.toHaveAttribute('aria-invalid');
    });

    test('the line above never says the contrary of a track below, nor counts 0 open', async ({
      page,
    }) => {
      await givenBefore(page, {
        ...{ region: '泉州', legal_entity: true, org_kinds: ['it'], revenue_last_year: '3000' },
        ...{ crime_3y: false, abnormal_list: false, dishonest_list: false, fraud_bar: false },
        ...{ platform_capabilities: ['base', 'resource', 'service', 'io', 'effect'] },
        ...{ platform_abilities: ['bigdata', 'model', 'app'], patents_own: '0' },
        ...{ software_copyrights: '1', platform_scenarios: '2', platform_security: true },
        ...{ platform_enterprises: '101', platform_devices: '0' },
        ...{ platform_level: 'nation', platform_new_enterprises: '99' },
      });
      await page.goto(`${home}platform/check/#result`);
      await page.locator('.check[data-told]').waitFor();
      await expect(page.locator('#result .verdict--unmet').first()).toBeVisible();
      await expect(page.locator('.result__verdict')).toHaveText(/^省级示范平台评选：/);
      await expect(page.locator('#result .forward')).toContainText('省级示范平台评选');
      await expect(page.locator('#result')).not.toContainText('有 0 项');
    });

    test('sources are told once a section, and each section has its own title', async ({
      page,
    }) => {
      await openApply(page, 'platform', '#unit');
      const titles = new Set([await page.title()]);
      await expect(page.locator('.field__origin')).toHaveCount(1);
      await expect(page.locator('.field__origin')).not.toHaveAttribute('open');
      for (const step of ['finance', 'project', ':answers', ':draft']) {
        await goTo(page, `#${step}`);
        const title = step.startsWith(':') ? `#${step.slice(1)}-title` : `#s-${step}-title`;
        await expect(page.locator(title)).toBeVisible();
        titles.add(await page.title());
      }
      expect(titles.size).toBe(5);
    });

    test('a year has no thousands, and the line of what is kept is short', async ({ page }) => {
      await openApply(page, 'platform', '#credit');
      await page.locator('#f-supported_before').check();
      await page.locator('#f-supports').click();
      const year = page.locator('[id^="f-supports."][id$=".year"]').last();
      await year.fill('2023');
      await year.blur();
      await expect(page.locator('#field-supports')).not.toContainText('2,023');
      await expect(page.locator('.keeping')).toContainText('已保存在本机');
      const height = await page
        .locator('.keeping')
        .evaluate((bar) => bar.getBoundingClientRect().height);
      expect(height).toBeLessThan(72);
    });

    test('one line leads between policy, self-check, form and review, and links stand alone', async ({
      page,
    }) => {
      for (const path of [
        '',
        'text/',
        'platform/',
        'platform/check/',
        'platform/apply/',
        'review/',
      ]) {
        await page.goto(`${home}${path}`);
        const menu = page.locator('header details > summary');
        if (await menu.isVisible()) await menu.click();
        for (const way of ['政策', '自测', '填写', '初审'])
          await expect(page.locator('header li a:visible', { hasText: way })).toBeVisible();
        const bare = await page
          .getByRole('link', { name: /^[\d一二三四五六七八九十（）().、 ]*$/ })
          .count();
        expect(bare, path).toBe(0);
      }
    });
  });
}

test('a date that moves the year is confirmed as well where the rest of the form comes late', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2025-05-01T10:00:00+08:00'));
  const go = await holdLate(page);
  await openApply(page, 'platform', '#finance');
  await page.locator('#f-revenue_last_year').fill('3200');
  await goTo(page, '#cover');
  await page.locator('#f-application_date').fill('2024/6/30');
  await goTo(page, '#:tasks');
  await page
    .getByRole('button', { name: /^下载申报书/ })
    .first()
    .click();
  await expect(page.locator('.making')).toContainText('正在生成');
  go();
  await expect(page.locator('#other-year-title')).toBeFocused();
  await expect(page.getByText('已生成，尚未报送')).toHaveCount(0);
});
