import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { forms, make, policy } from '../../compose/kit/real-project.ts';
import { hasChromium88, launchChromium88 } from '../kit/chromium-88.ts';
import { faults } from '../kit/page-steps.ts';

const review = `/${policy.id}/review/`;
const form = forms.find(({ category }) => category === 'platform');
if (form === undefined) throw new Error('content has no platform');

function application(unit: string): Uint8Array {
  if (form === undefined) throw new Error('content has no platform');
  const answers = { org_name: unit, project_name: `${unit}平台`, county: '晋江市' };
  return make(form, answers, { words: policy.words }).bytes;
}

/** A folder as it is handed in: a unit's folder with an attachment, a lone file, and one that is none. */
function handedIn(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'desk-')), '收件');
  mkdirSync(join(folder, '福建甲某科技有限公司', '附件'), { recursive: true });
  writeFileSync(
    join(folder, '福建甲某科技有限公司', '申报书.docx'),
    application('福建甲某科技有限公司'),
  );
  writeFileSync(join(folder, '福建甲某科技有限公司', '附件', '盖章页.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, '乙.docx'), application('福建乙某科技有限公司'));
  writeFileSync(join(folder, '坏.docx'), 'not a package');
  return folder;
}

const folder = handedIn();
const files = [join(folder, '福建甲某科技有限公司', '申报书.docx'), join(folder, '乙.docx')];

function lineOf(page: Page, unit: string): Locator {
  return page.locator('.ledger tbody tr', { hasText: unit });
}

/** Presses Tab until something has the focus; no one uses a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never comes there');
}

test('a folder that is dropped comes onto the ledger, over plain http on an address of an office', async ({
  page,
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '');
  await page.goto(`http://intranet.test:${port}${review}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.waitForLoadState('networkidle');
  expect(await faults(page)).toEqual([]);
  const devtools = await page.context().newCDPSession(page);
  const box = await page.locator('.opener').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 60];
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
  await expect(page.locator('.ledger tbody tr')).toHaveCount(3);
  await expect(lineOf(page, '福建乙某科技有限公司')).toContainText('晋江市');
  const bad = lineOf(page, '坏.docx');
  await bad.locator('summary').click();
  await expect(bad).toContainText('这一份读不了');
  await lineOf(page, '福建甲某科技有限公司').locator('.ledger__open').click();
  await expect(page.locator('.sheet')).toContainText('其他文件：1 件');
  // Compared with what could be read, and no more is said.
  await expect(page.locator('#item-r5')).toContainText('读出来的另外 1 行');
  await expect(page.locator('#item-r5')).toContainText('没有读出来的 1 行不在其中');
  expect(await faults(page)).toEqual([]);
  // What is kept on the device is there after a reload.
  await page.locator('#item-r1').getByLabel('未发现问题', { exact: true }).check();
  await page.getByRole('button', { name: '换一份' }).click();
  await expect(lineOf(page, '福建甲某科技有限公司')).toContainText('核对中');
  await page.reload();
  await expect(lineOf(page, '福建甲某科技有限公司')).toContainText('核对中');
});

test('stopped before it is read, each file that was not is counted', async ({ page }) => {
  // The reader never comes: whoever waits for it can go.
  await page.route(/receive-files/, () => undefined);
  await page.goto(review);
  await page.locator('#open-file').setInputFiles(files);
  const stop = page.getByRole('button', { name: /停下|不读了/ });
  await expect(stop).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await stop.click();
  await expect(page.locator('#open-title')).toBeFocused();
  await expect(stop).toHaveCount(0);
});

test('by keyboard alone a batch is marked, saved, taken off and cleared', async ({ page }) => {
  await page.goto(review);
  await page.locator('#open-file').setInputFiles([...files, join(folder, '坏.docx')]);
  await expect(page.locator('.ledger tbody tr')).toHaveCount(3);
  const open = page.locator('.ledger__open');
  await tabTo(page, page.locator('.ledger__sort').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('.ledger thead th').first()).toHaveAttribute('aria-sort', 'ascending');
  await tabTo(page, open.first());
  await page.keyboard.press('End');
  await expect(open.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(open.first()).toBeFocused();
  const unit = lineOf(page, '福建乙某科技有限公司').locator('.ledger__open');
  for (let presses = 0; presses < 2; presses += 1)
    if (!(await unit.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#sheet-title')).toBeFocused();
  await tabTo(page, page.locator('#paper-count'));
  await page.keyboard.type('3');
  await tabTo(page, page.locator('#paper-code'));
  await page.keyboard.type('0000-0000');
  await expect(page.locator('.paper')).toContainText('不一致');
  const mark = (item: string) => page.locator(`#item-${item} input[type=radio]`);
  await tabTo(page, mark('r1').first());
  await page.keyboard.press('Space');
  await expect(mark('r1').first()).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(mark('r1').nth(1)).toBeChecked();
  // From row to row, a key each; what is passed over stays open.
  await page.keyboard.press('ArrowDown');
  await expect(mark('r2').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('4');
  await expect(mark('r7').nth(3)).toBeChecked();
  await expect(mark('r7').nth(3)).toBeFocused();
  await expect(page.locator('#item-r2 input:checked')).toHaveCount(0);
  await expect(page.locator('.sheet__progress')).toContainText('已核 2/12 项，缺理由 1 项');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(mark('r1').nth(1)).toBeFocused();
  // A mark that needs its reason says so, and the reason is the next thing; its keys are signs.
  await page.keyboard.press('Tab');
  await page.keyboard.type('缺第 3 页');
  await expect(page.locator('#reason-r1')).toHaveValue('缺第 3 页');
  await expect(mark('r1').nth(1)).toBeChecked();
  await tabTo(page, page.locator('#item-r2 .item__write'));
  await page.keyboard.press('Enter');
  await expect(page.locator('#reason-r2')).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  const back = page.getByRole('button', { name: '换一份' });
  await back.focus();
  await page.keyboard.press('Enter');
  const line = lineOf(page, '福建乙某科技有限公司');
  await expect(line).toContainText('核对中');
  await expect(line).toContainText('不一致');
  // Taken off only once asked.
  await tabTo(page, page.getByRole('button', { name: '移出台账：福建乙某科技有限公司' }));
  await page.keyboard.press('Enter');
  expect(await faults(page)).toEqual([]);
  await tabTo(page, line.getByRole('button', { name: '移出台账', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.ledger tbody tr')).toHaveCount(2);
  await tabTo(page, page.locator('#clear-desk'));
  await page.keyboard.press('Enter');
  expect(await faults(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: '清空台账' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.opener__message')).toHaveText(/台账已清空/);
  await page.reload();
  await expect(page.locator('#open-title')).toBeVisible();
  await expect(page.locator('.ledger')).toHaveCount(0);
});

test('a desk file that a colleague opens shows where the two marked otherwise', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(review);
  await page.locator('#open-file').setInputFiles(files);
  await lineOf(page, '福建甲某科技有限公司').locator('.ledger__open').click();
  await page.locator('#item-r1 input[type=radio]').nth(0).check();
  await page.getByRole('button', { name: '换一份' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存台账文件' }).click();
  const saved = await downloading;
  const desk = {
    name: saved.suggestedFilename(),
    mimeType: 'application/json',
    buffer: readFileSync(await saved.path()),
  };

  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const colleague = await other.newPage();
  await colleague.goto(review);
  await colleague.locator('#open-file').setInputFiles(files[0] ?? '');
  await colleague.locator('#item-r1 input[type=radio]').nth(1).check();
  await colleague.locator('#reason-r1').fill('分公司');
  await colleague.getByRole('button', { name: '换一份' }).click();
  await colleague.locator('#open-file').setInputFiles(desk);
  await expect(colleague.locator('.opener__message')).toContainText('新增 1 行');
  await expect(colleague.locator('.opener__message')).toContainText('两边标记不同 1 行');
  await lineOf(colleague, '福建甲某科技有限公司').locator('.ledger__open').click();
  await expect(colleague.locator('#item-r1')).toContainText('另一位核对');
  await expect(colleague.locator('#reason-r1')).toHaveValue('分公司');
  expect(await faults(colleague)).toEqual([]);
  await other.close();
});

test.describe('in the real Chromium 88', () => {
  test.skip(!hasChromium88, 'chrome-aws-lambda holds a Chromium 88 for Linux x64 alone');

  test('a batch is read, compared, opened and marked', async ({ baseURL }) => {
    test.setTimeout(300_000);
    const browser = await launchChromium88();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error: Error) => errors.push(error.message));
      await page.goto(`${baseURL ?? ''}${review}`, { waitUntil: 'networkidle0' });
      const input = await page.$('#open-file');
      await input?.uploadFile(...files, join(folder, '坏.docx'));
      await page.waitForFunction(() => document.querySelectorAll('.ledger tbody tr').length === 3, {
        timeout: 60_000,
      });
      await page.evaluate(() => {
        document.querySelector<HTMLButtonElement>('.ledger button.ledger__open')?.click();
      });
      await page.waitForSelector('#item-r1 input[type=radio]');
      await page.waitForFunction(
        () => document.querySelector('#item-r5')?.textContent.includes('另外 1 行') === true,
      );
      await page.evaluate(() => {
        document.querySelector<HTMLInputElement>('#item-r1 input[type=radio]')?.click();
      });
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('#item-r1 input[type=radio]')?.checked,
      );
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
