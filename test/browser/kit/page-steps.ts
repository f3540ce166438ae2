import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Download, Page } from '@playwright/test';

/** Opens a category's form and waits until it answers. `route` begins with #. */
export async function openApply(page: Page, category: string, route = ''): Promise<void> {
  await page.goto(`/fj-2023-1/${category}/apply/${route}`);
  await page.locator('.apply[data-live]').waitFor();
}

/** Holds back what a tool fetches once its first question is read, until what this gives is called. */
export async function holdLate(page: Page): Promise<() => void> {
  let go = (): void => undefined;
  const held = new Promise<void>((done) => (go = done));
  await page.route(/_astro\/late\d*[.-]/, async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

/** Begins the download of the platform's application with these answers, out of a draft file. */
export async function downloadApplication(
  page: Page,
  answers: Readonly<Record<string, unknown>>,
): Promise<Download> {
  await openApply(page, 'platform', '#:draft');
  const draft = JSON.stringify({ policy: 'fj-2023-1', category: 'platform', answers });
  await page
    .locator('#draft-file')
    .setInputFiles({ name: 'd.json', mimeType: 'application/json', buffer: Buffer.from(draft) });
  await expect(page.locator('#draft-said')).toContainText('这份草稿带入');
  await goTo(page, '#:answers');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书' }).first().click();
  return download;
}

/** What the build gave an open page's tool: `apply-data`, `check-data`. */
export function dataOf(page: Page, id: string): Promise<unknown> {
  return page.evaluate(async (name) => {
    const address = document.getElementById(name)?.getAttribute('href') ?? '';
    return (await (await fetch(address)).json()) as unknown;
  }, id);
}

/** Another page of the tool that is open, without loading it anew. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
}

/** Forgets what was typed here, and waits until the page says that it is gone: it can be brought back. */
export async function clearAnswers(page: Page): Promise<void> {
  await page.getByRole('button', { name: '清除已填内容' }).click();
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await expect(page.getByRole('button', { name: '撤销清除' })).toBeVisible();
}

/** Waits until nothing of a page is still being fetched: its heading stands there before the rest. */
export async function expectWhole(page: Page): Promise<void> {
  await expect(page.getByText('正在打开……')).toHaveCount(0);
}

/**
 * Waits until a step is drawn: its heading has the focus, or the control of a question that the
 * address names; and below it all that belongs to it.
 */
export async function expectStep(page: Page, route: string): Promise<void> {
  const [, kind = '', id = ''] = /^#(:|q-|)(.*)$/.exec(route) ?? [];
  const at = kind === 'q-' ? `#f-${id}` : `#${id}-title, #s-${id}-title`;
  await expect(page.locator(at)).toBeFocused();
  await expectWhole(page);
}

/** What axe finds wrong, each with the first element it is wrong with. */
export async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
