import { expect, test } from '@playwright/test';

import { openApply } from '../kit/page-steps.ts';

const check = '/fj-2023-1/platform/check/';
const tools = [
  { path: check, awake: '.check[data-live]', reads: '#topic-basics, .topic' },
  { path: '/fj-2023-1/check/', awake: '.which[data-live]', reads: '#which' },
  { path: '/fj-2023-1/platform/apply/', awake: '.apply[data-live]', reads: '#apply' },
  { path: '/fj-2023-1/review/', awake: '#open-file:enabled', reads: '#review' },
];

const lost = [
  { what: 'script', file: /\/_astro\/tool\.[^/]*\.js$/ },
  { what: 'data', file: /\/_astro\/[a-z]+-data\.[^/]*\.json$/ },
];
const cases = tools.flatMap((tool) => lost.map((part) => ({ ...tool, ...part })));

for (const { path, awake, reads, what, file } of cases) {
  test(`${path} says that its ${what} could not be had, and is read on`, async ({ page }) => {
    await page.route(file, (route) => route.abort());
    await page.goto(path);
    const said = page.getByRole('alert');
    await expect(said).toContainText('刷新页面');
    await expect(page.locator(reads).first()).toBeVisible();
    await page.unrouteAll();
    await page.reload();
    await page.locator(awake).waitFor();
    await expect(said).toBeHidden();
  });
}

test('the blank form stands whole where its script does not come', async ({ page }) => {
  const last = page.locator('.apply .section').last();
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\/_astro\/tool\.[^/]*\.js$/, async (route) => {
    answer();
    await held;
    await route.abort();
  });
  await page.goto('/fj-2023-1/platform/apply/', { waitUntil: 'commit' });
  await asked;
  await expect(page.locator('.apply .section').first()).toBeVisible();
  // Late is as good as lost: nobody waits for ever for what can be read already.
  await expect(last).toBeVisible();
  go();
  await expect(page.getByRole('alert')).toContainText('刷新页面');
  await expect(last).toBeVisible();
});

for (const { what, file, part } of [
  { what: 'a draft', file: 'd.json', part: /\/_astro\/open-file\.[^/]*\.js$/ },
  { what: 'a Word file', file: 'd.docx', part: /\/_astro\/open-document\.[^/]*\.js$/ },
])
  test(`the form says that what reads ${what} could not be had, and nothing of the file`, async ({
    page,
  }) => {
    await openApply(page, 'platform', '#:draft');
    await page.route(part, (route) => route.abort());
    await page.locator('#draft-file').setInputFiles({
      name: file,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([1]),
    });
    await expect(page.locator('#draft-said')).toContainText('读文件的部分没有取到');
  });

test('a check says that what judges a rarer kind of condition could not be had', async ({
  page,
}) => {
  // The same policy, as if it worked a fact out of others: its page fetches what does that.
  await page.route(/\/_astro\/check-data\./, async (route) => {
    const response = await route.fetch();
    const data = await response.text();
    await route.fulfill({
      response,
      body: data.replace('"criteria":[', '"derived":[],"criteria":['),
    });
  });
  await page.route(/\/_astro\/rarer\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(check);
  await expect(page.getByRole('alert')).toContainText('刷新页面');
  await expect(page.locator('.topic').first()).toBeVisible();
  await page.unroute(/\/_astro\/rarer\.[^/]*\.js$/);
  await page.reload();
  await page.locator('.check[data-live]').waitFor();
  await expect(page.getByRole('alert')).toBeHidden();
});
