import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'desk-'));

function draftOf(unit: string, answers: object): object {
  const base = { org_name: unit, project_name: `${unit}平台`, region: '泉州', county: '晋江市' };
  return { policy: 'fj-2023-1', category: 'platform', answers: { ...base, ...answers } };
}

const passage =
  '平台面向纺织产业集群的中小企业提供设备接入和能耗分析以及排产优化服务，已经在三个园区落地运行。';

/** Two applications as the command line makes them, and what lies beside. */
test.beforeAll(() => {
  const drafts = join(folder, 'drafts');
  mkdirSync(drafts);
  const write = (name: string, draft: object): void =>
    writeFileSync(join(drafts, name), JSON.stringify(draft));
  write(
    'a.json',
    draftOf('福建甲某科技有限公司', {
      revenue_last_year: '3200',
      org_profile: passage,
      contact_mobile: '13900000001',
    }),
  );
  write(
    'b.json',
    draftOf('福建乙某科技有限公司', {
      revenue_last_year: '2800',
      org_profile: `说明：${passage}`,
      contact_mobile: '13900000001',
    }),
  );
  const options = ['--policy', 'fj-2023-1', '--category', 'platform', '--draft', drafts];
  execFileSync('node', ['src/cli/start.js', 'fill', ...options, '--out', join(folder, 'made/')], {
    cwd: root,
    stdio: 'ignore',
  });
});

function made(unit: string): Buffer {
  const [file] = execFileSync('ls', [join(folder, 'made')], { encoding: 'utf8' })
    .split('\n')
    .filter((name) => name.includes(unit));
  return readFileSync(join(folder, 'made', file ?? ''));
}

test('a batch goes onto the ledger, is compared, sorted and opened by keyboard', async ({
  page,
}) => {
  await page.goto('/fj-2023-1/review/');
  const octets = 'application/octet-stream';
  const zip = zipSync({
    '福建乙某科技有限公司/申报书.docx': made('乙某'),
    '福建乙某科技有限公司/附件/盖章页.pdf': Buffer.from('%PDF-1.7'),
  });
  await page.locator('#open-file').setInputFiles([
    { name: '甲.docx', mimeType: octets, buffer: made('甲某') },
    { name: '乙.zip', mimeType: octets, buffer: Buffer.from(zip) },
    { name: '旧.doc', mimeType: octets, buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    { name: '扫描.pdf', mimeType: octets, buffer: Buffer.from('%PDF-1.7') },
  ]);
  const lines = page.locator('.ledger tbody tr');
  await expect(lines).toHaveCount(4);
  await expect(page.locator('.opener__message')).toContainText(
    '已列入台账 4 行，其中 2 行没有读出来',
  );
  const second = lines.filter({ hasText: '福建乙某科技有限公司' });
  await expect(second).toContainText('晋江市');
  await expect(second).toContainText('2,800 万元');
  await expect(second).toContainText('目前不满足');
  await expect(second).toContainText('收到');
  await expect(second).toContainText(/\d{4}-00\d/);

  // A line that can't be read says why and stops nothing.
  await page.locator('.desk__bar select').selectOption('unread');
  await expect(lines).toHaveCount(2);
  await lines.filter({ hasText: '扫描.pdf' }).locator('summary').click();
  await expect(lines.filter({ hasText: '扫描.pdf' })).toContainText('这是 PDF 文件');
  await page.locator('.desk__bar select').selectOption('all');

  const sorted = page.getByRole('button', { name: /年度营业收入/ });
  await sorted.click();
  await sorted.click();
  await expect(lines.first()).toContainText('福建甲某科技有限公司');
  const axe = await new AxeBuilder({ page }).include('.review').analyze();
  expect(axe.violations).toEqual([]);

  await lines.first().locator('.ledger__open').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#sheet-title')).toHaveText('福建乙某科技有限公司');
  // The batch's findings stand with the item that asks for duplicates; the attachment is listed.
  await expect(page.locator('#item-r5')).toContainText(
    '电话 13900000001 与另一单位的相同：福建甲某科技有限公司',
  );
  await expect(page.locator('#item-r5')).toContainText('有一段与另一单位的相同');
  await expect(page.locator('.sheet')).toContainText('同一文件夹或压缩包里的其他文件：1 件');
  await expect(page.locator('#item-r3 .item__opinion').first()).toContainText('目前不满足');
  await expect(page.locator('.item input:checked')).toHaveCount(0);

  // Marks stand on the ledger, and after a reload.
  await page.locator('#item-r1').getByLabel('未发现问题', { exact: true }).check();
  await page.getByRole('button', { name: '换一份' }).click();
  await expect(second).toContainText('核对中');
  await page.reload();
  await expect(lines).toHaveCount(4);
  await expect(second).toContainText('核对中');
  await expect(second).toContainText('目前不满足');

  // The whole desk is a file: another PC goes on with it.
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存台账文件' }).click();
  const saved = await downloading;
  await page.getByRole('button', { name: '清空台账' }).click();
  await page.getByRole('button', { name: '清空台账' }).click();
  // Said once all of it is gone from the device.
  await expect(page.getByText('台账已清空')).toBeVisible();
  await expect(lines).toHaveCount(0);
  await page.reload();
  await expect(page.locator('#open-title')).toBeVisible();
  await expect(lines).toHaveCount(0);
  const desk = readFileSync(await saved.path());
  await page
    .locator('#open-file')
    .setInputFiles({ name: saved.suggestedFilename(), mimeType: octets, buffer: desk });
  await expect(lines).toHaveCount(4);
  await expect(second).toContainText('核对中');

  // A shared computer keeps none of it.
  await page.getByLabel('这是共用电脑（不保存）').check();
  await page.reload();
  await expect(page.locator('#open-title')).toBeVisible();
  await expect(lines).toHaveCount(0);
});
