// Files that take seconds to be read: the page answers meanwhile, and what was opened next stays.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { makeDraft } from '../../compose/kit/make-drafts.ts';
import { forms, make } from '../../compose/kit/real-project.ts';
import { Docx, tag } from '../../word/alterations/docx.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const [form] = forms;
if (form === undefined) throw new Error('no form');
const made = make(form, { ...makeDraft(form, 'full'), org_name: '福建快某科技有限公司' }).bytes;
const quick = { name: '快.docx', mimeType: type, buffer: Buffer.from(made) };

function slowFile() {
  const docx = new Docx(made);
  docx.value('org_name', (runs) => runs.replaceAll('快某', '慢某'));
  docx.around('w:tr', tag('ip_rights.2.name'), (row) => row.repeat(3_000));
  return { name: '慢.docx', mimeType: type, buffer: Buffer.from(docx.bytes()) };
}
const slow = slowFile();

interface Noted {
  /** Milliseconds of the longest stretch for which the page stood still. */
  readonly longest: number;
  /** Milliseconds from a file that was chosen to the button that calls it off. */
  readonly offered: number;
}

/** Notes what the page does once it has woken up; asked within the page, whose own tools take time too. */
async function watch(page: Page): Promise<() => Promise<Noted>> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const noted = { longest: 0, offered: Infinity };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        noted.longest = Math.max(noted.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
    const chosen = ({ timeStamp }: Event): void => {
      const buttons = document.getElementsByTagName('button');
      const look = new MutationObserver(() => {
        if (!Array.from(buttons).some(({ textContent }) => textContent === '不读了')) return;
        noted.offered = performance.now() - timeStamp;
        look.disconnect();
      });
      look.observe(document.body, { childList: true, subtree: true });
    };
    addEventListener('change', chosen, { capture: true, once: true });
  });
  return () => page.evaluate(() => (window as unknown as { readonly noted: Noted }).noted);
}

/** Read on the page, the slow file would hold it up for all of the seconds that it takes. */
function expectAnswers({ longest, offered }: Noted): void {
  expect(longest).toBeLessThan(1_000);
  expect(offered).toBeLessThan(1_000);
}

test('first review answers while a slow file is read, and is left alone by it', async ({
  page,
}) => {
  await page.goto('/fj-2023-1/review/');
  const input = page.locator('#review-file, input[type=file]').first();
  await input.setInputFiles(quick);
  await expect(page.locator('#sheet-title')).toBeVisible();
  await page.reload();
  const noted = await watch(page);
  await input.setInputFiles(slow);
  const stop = page.getByRole('button', { name: '不读了' });
  await expect(stop).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await stop.click();
  await expect(page.getByText('已停下，没有打开文件')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  expectAnswers(await noted());

  await input.setInputFiles(slow);
  await expect.poll(() => page.workers().length).toBe(1);
  await input.setInputFiles(quick);
  await expect(page.locator('#sheet-title')).toBeVisible();
  // Whoever could bring the slow one up is gone.
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.locator('main')).toContainText('福建快某科技有限公司');
  await expect(page.locator('main')).not.toContainText('慢某');
});

test('the form answers while a slow document is read as a draft, and is left alone by it', async ({
  page,
}) => {
  await page.goto('/fj-2023-1/platform/apply/#:draft');
  await page.locator('.apply[data-live]').waitFor();
  const input = page.locator('#draft-file');
  const noted = await watch(page);
  await input.setInputFiles(slow);
  const stop = page.getByRole('button', { name: '不读了' });
  await expect(stop).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await stop.click();
  await expect(page.locator('#draft-said')).toContainText('已停下');
  await expect(stop).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  expectAnswers(await noted());

  await input.setInputFiles(slow);
  await expect.poll(() => page.workers().length).toBe(1);
  await input.setInputFiles(quick);
  await expect(page.locator('#draft-said')).toContainText('带入');
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.locator('#draft-question')).toHaveCount(0);
});
