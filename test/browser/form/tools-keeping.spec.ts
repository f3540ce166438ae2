import { readFile, writeFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { clearAnswers, dataOf, goTo, openApply } from '../kit/page-steps.ts';

const home = '/fj-2023-1/';
const unit = '福建某某科技有限公司';

/** As in a hardened browser: the mere names throw. Each refusal is counted on the page's root. */
async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let refusals = 0;
    const refuse = (): never => {
      refusals += 1;
      document.documentElement.dataset['refusals'] = String(refusals);
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
}

/** Types into a field and waits until keeping it was tried, and refused. */
async function fillRefused(page: Page, field: string, text: string): Promise<void> {
  const root = page.locator('html');
  const before = Number(await root.getAttribute('data-refusals'));
  await page.locator(field).fill(text);
  await expect
    .poll(async () => Number(await root.getAttribute('data-refusals')))
    .toBeGreaterThan(before);
}

test('where the browser keeps nothing it says so first and offers the draft file', async ({
  context,
  page,
}, info) => {
  await refuseStorage(context);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await openApply(page, 'platform', '#unit');
  await expect(page.locator('.keeping')).toContainText('填写的内容存不进这个浏览器');
  await fillRefused(page, '#f-org_name', unit);
  await expect(page.locator('.keeping')).toContainText('填写的内容存不进这个浏览器');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
  const waiting = page.waitForEvent('download');
  await page.locator('.keeping').getByRole('button', { name: '下载草稿文件' }).click();
  await (await waiting).saveAs(info.outputPath('draft.json'));
  expect(await readFile(info.outputPath('draft.json'), 'utf8')).toContain(unit);
  await page.goto(`${home}platform/check/`);
  await page.locator('.check[data-live]').waitFor();
  await expect(page.locator('.keeping')).toContainText('请把结论复制出来');
  await fillRefused(page, '#f-platform_enterprises', '101');
  await expect(page.locator('#f-platform_enterprises')).toHaveValue('101');
  expect(errors).toEqual([]);
});

test('the same field in two windows: the second is told, and neither answer is lost', async ({
  context,
}) => {
  const first = await context.newPage();
  const second = await context.newPage();
  // A window that hears nothing of the other finds out when it saves.
  await second.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  });
  await openApply(first, 'platform', '#unit');
  await openApply(second, 'platform', '#unit');
  await first.locator('#f-org_name').fill('甲公司');
  await expect(first.locator('.keeping__state')).toContainText('已保存');
  await second.locator('#f-org_name').fill('丙公司');
  await expect(second.locator('.conflict')).toContainText('“单位名称”在另一个窗口里填的是“甲公司”');
  await expect(first.locator('.conflict')).toHaveCount(0);
  await expect(second.locator('#f-org_name')).toHaveValue('丙公司');
  await expect(second.locator('.keeping__state')).toContainText('已保存');
  await second.reload();
  await second.locator('.apply[data-live]').waitFor();
  await second.getByRole('button', { name: '用另一个窗口的' }).click();
  await expect(second.locator('#f-org_name')).toHaveValue('甲公司');
  await expect(second.locator('.conflict')).toHaveCount(0);
});

test('what another window fills comes over where nothing was typed here', async ({ context }) => {
  const first = await context.newPage();
  const second = await context.newPage();
  await openApply(first, 'app', '#unit');
  await openApply(second, 'app', '#unit');
  await second.locator('#f-county').fill('南安市');
  await first.locator('#f-org_name').fill(unit);
  await expect(second.locator('#f-org_name')).toHaveValue(unit);
  await expect(second.locator('#f-county')).toHaveValue('南安市');
  await expect(first.locator('#f-county')).toHaveValue('南安市');
  await expect(second.locator('.conflict')).toHaveCount(0);
});

test('a picture lands in the document; too large and not a picture are said', async ({
  page,
}, info) => {
  await openApply(page, 'platform');
  const { form } = (await dataOf(page, 'apply-data')) as {
    form: { sections: { id: string; fields: { id: string; kind: string }[] }[] };
  };
  const section = form.sections.find(({ fields }) => fields.some(({ kind }) => kind === 'image'));
  const image = section?.fields.find(({ kind }) => kind === 'image')?.id ?? '';
  await goTo(page, `#${section?.id ?? ''}`);
  const input = page.locator(`#f-${image}`);
  const field = page.locator(`#field-${image}`);
  await input.setInputFiles({
    name: 'big.png',
    mimeType: 'image/png',
    buffer: Buffer.alloc(2 * 1024 * 1024 + 1),
  });
  await expect(field).toContainText('图片超过 2 MB，未放入');
  await input.setInputFiles({
    name: 'not.png',
    mimeType: 'image/png',
    buffer: Buffer.from('not a picture'),
  });
  await expect(field).toContainText('这不是 PNG 或 JPG 图片');
  for (const type of ['png', 'jpeg'] as const) {
    const buffer = await page.locator('h1').screenshot({ type });
    await input.setInputFiles({ name: `chart.${type}`, mimeType: `image/${type}`, buffer });
    await expect(field.locator('img')).toHaveAttribute('src', new RegExp(`^data:image/${type}`));
    await goTo(page, '#:answers');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载申报书' }).click();
    const path = info.outputPath(`${type}.docx`);
    await (await waiting).saveAs(path);
    const parts = unzipSync(await readFile(path));
    const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
    expect(media.some(([, bytes]) => Buffer.from(bytes).equals(buffer))).toBe(true);
    await goTo(page, `#${section?.id ?? ''}`);
  }
});

test('figures of last year are noticed when the form is opened next year', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2025-06-01T10:00:00+08:00'));
  await openApply(page, 'platform', '#finance');
  await page.goto(`${home}platform/check/`);
  // What keeps the year comes a moment after the first question.
  await page.locator('.check[data-told]').waitFor();
  await page.locator('#f-revenue_last_year').fill('5000');
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await expect(page.getByText('是按 2025 年申报填的')).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2026-03-01T10:00:00+08:00'));
  await page.reload();
  await page.locator('.check[data-live]').waitFor();
  await expect(page.getByText('是按 2025 年申报填的，现在按 2026 年')).toBeVisible();
  await openApply(page, 'platform');
  await expect(page.getByText('是按 2025 年申报填的，现在按 2026 年')).toBeVisible();
  await page.getByRole('button', { name: '已核对，按 2026 年' }).click();
  await expect(page.getByText('是按 2025 年申报填的')).toHaveCount(0);
  await goTo(page, '#finance');
  await page.locator('#f-revenue_last_year').fill('5100');
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await expect(page.getByText('是按 2025 年申报填的')).toHaveCount(0);
});

test('a draft file of last year keeps saying so until it was checked', async ({ page }, info) => {
  await page.clock.setFixedTime(new Date('2026-03-01T10:00:00+08:00'));
  await openApply(page, 'platform', '#:draft');
  const draft = {
    policy: 'fj-2023-1',
    category: 'platform',
    year: 2025,
    answers: { revenue_last_year: '5000' },
  };
  await writeFile(info.outputPath('draft.json'), JSON.stringify(draft));
  await page.locator('#draft-file').setInputFiles(info.outputPath('draft.json'));
  await expect(page.getByText('这份草稿带入')).toBeVisible();
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  await expect(page.getByText('是按 2025 年申报填的，现在按 2026 年')).toBeVisible();
});

test('a document that can not be made says so at the button, the draft file first', async ({
  page,
}, info) => {
  await page.route('**/templates/**', (route) => route.abort());
  await openApply(page, 'platform', '#unit');
  await page.locator('#f-org_name').fill(unit);
  for (const route of ['#:tasks', '#:answers', '#:done']) {
    await goTo(page, route);
    await page.getByRole('button', { name: '下载申报书' }).click();
    const failed = page.locator('#make-failed');
    await expect(failed, route).toContainText('没有生成成功，填写的内容都在');
    await expect(failed).toBeInViewport();
    const waiting = page.waitForEvent('download');
    await failed.getByRole('button', { name: '下载草稿文件' }).click();
    await (await waiting).saveAs(info.outputPath('draft.json'));
    expect(await readFile(info.outputPath('draft.json'), 'utf8')).toContain(unit);
  }
  await page.unroute('**/templates/**');
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书' }).click();
  expect((await waiting).suggestedFilename()).toMatch(/\.docx$/);
});

test('清除 on a check says which forms lose the answers too, and one press brings them back', async ({
  page,
}) => {
  await openApply(page, 'platform', '#cover');
  await page.locator('#f-project_name').fill('某某平台');
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.goto(`${home}platform/check/`);
  await page.locator('.check[data-live]').waitFor();
  await page.locator('#f-platform_enterprises').fill('101');
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.getByRole('button', { name: '清除已填内容' }).click();
  await expect(page.locator('.keeping__confirm')).toContainText('填写中的 1 份表也用这里的答案');
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await expect(page.locator('#f-platform_enterprises')).toHaveValue('');
  await page.getByRole('button', { name: '撤销清除' }).click();
  await expect(page.locator('#f-platform_enterprises')).toHaveValue('101');
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await page.reload();
  await expect(page.locator('#f-platform_enterprises')).toHaveValue('101');
});

test('what is kept and cannot be opened is offered as a file, and the form starts empty', async ({
  page,
}, info) => {
  await openApply(page, 'platform', '#unit');
  await page.evaluate(() => {
    localStorage.setItem('shenbao:fields/fj-2023-1/platform', '{"savedAt":1,"value":{"org');
  });
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  await expect(page.locator('#f-org_name')).toHaveValue('');
  const notice = page.locator('#rescued');
  await expect(notice).toContainText('打不开');
  const waiting = page.waitForEvent('download');
  await notice.getByRole('button').first().click();
  const path = info.outputPath('rescued.json');
  await (await waiting).saveAs(path);
  expect(await readFile(path, 'utf8')).toContain('{\\"org');
  await page.locator('#f-org_name').fill(unit);
  await expect(page.locator('.keeping')).toContainText('已保存在本机');
  await page.reload();
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
  await expect(notice).toBeVisible();
  // 清除 takes it along.
  await clearAnswers(page);
  await expect(notice).toBeHidden();
  const left = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => /rescued/.test(key)),
  );
  expect(left).toEqual([]);
});

test('on the page of all categories what cannot be opened is offered as a file too', async ({
  page,
}) => {
  await page.goto('/fj-2023-1/check/');
  await page.locator('.which[data-live]').waitFor();
  await page.evaluate(() => {
    localStorage.setItem('shenbao:facts/fj-2023-1', '{"savedAt":1,"value":{"org');
  });
  await page.reload();
  await page.locator('.which[data-live]').waitFor();
  const notice = page.locator('#rescued');
  await expect(notice).toContainText('打不开');
  const waiting = page.waitForEvent('download');
  await notice.getByRole('button').first().click();
  await waiting;
  await page.locator('.which input[type=radio]').first().check();
  await expect(page.locator('.keeping')).toContainText('保存在本机');
});

test('what cannot be opened and not be put aside stays, and is said to keep all else from being kept', async ({
  context,
  page,
}) => {
  const broken = '{"savedAt":1,"value":{"org';
  const key = 'shenbao:fields/fj-2023-1/platform';
  // Neither home takes anything more: as where both are full.
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await openApply(page, 'platform', '#unit');
  await page.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, broken]);
  await context.addInitScript(() => {
    const set = localStorage.setItem.bind(localStorage);
    Storage.prototype.setItem = (name: string, text: string) => {
      if (/rescued/.test(name)) throw new DOMException('full', 'QuotaExceededError');
      set(name, text);
    };
  });
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  const notice = page.locator('#rescued');
  await expect(notice).toContainText('没能另存到一边');
  await expect(page.locator('.keeping')).toContainText('关闭页面就会丢失');
  await page.locator('#f-org_name').fill(unit);
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(broken);
  await page.locator('#f-org_name').fill(unit);
  const waiting = page.waitForEvent('download');
  await notice.getByRole('button').first().click();
  await waiting;
  await notice.getByRole('button', { name: '已下载好' }).click();
  await expect(notice).toBeHidden();
  await expect(page.locator('.keeping')).toContainText('保存在本机');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
  await page.reload();
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

for (const { path, live, field } of [
  { path: 'platform/apply/#unit', live: '.apply[data-live]', field: '#f-org_name' },
  { path: 'platform/check/', live: '.check[data-live]', field: '#f-platform_enterprises' },
])
  test(`${path}: what is kept can’t be opened, nor what would help: it is said that nothing is kept`, async ({
    page,
  }) => {
    await page.goto(`${home}${path}`);
    await page.locator(live).waitFor();
    await page.evaluate(() => {
      localStorage.setItem('shenbao:facts/fj-2023-1', '{"savedAt":1,"value":{"org');
    });
    await page.route(/_astro\/late\d*[.-]/, (route) => route.abort());
    await page.reload();
    await page.locator(live).waitFor();
    await page.locator(field).fill('101');
    await expect(page.locator('.keeping')).toContainText('关闭页面就会丢失');
  });
