import { readFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';
import type { Download, Page, TestInfo } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { downloadApplication, faults, goTo, openApply } from '../kit/page-steps.ts';

const unit = '福建某某科技有限公司';
const answers = {
  org_name: unit,
  uscc: '91350100M00010NY40',
  project_name: '某某平台',
  region: '泉州',
  county: '晋江市',
  revenue_last_year: '3200',
  org_profile: '成立于某年。',
};

async function saved(download: Promise<Download>, name: string, info: TestInfo): Promise<string> {
  const path = info.outputPath(name);
  await (await download).saveAs(path);
  return path;
}

async function textOf(path: string): Promise<string> {
  const parts = unzipSync(await readFile(path));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
}

/** Every item, but for one that asks for more. */
async function mark(page: Page, supplement: string, reason: string): Promise<void> {
  const items = page.locator('.item');
  for (let at = 0; at < (await items.count()); at += 1)
    await items.nth(at).getByLabel('未发现问题', { exact: true }).check();
  await page.locator(`#item-${supplement}`).getByLabel('需补充', { exact: true }).check();
  await page.locator(`#reason-${supplement}`).fill(reason);
}

test('a notice asks, the form opens what it asks for, and the desk sees what came of it', async ({
  page,
  browser,
}, info) => {
  test.slow();
  const first = await saved(downloadApplication(page, answers), '第一份.docx', info);

  await page.goto('/fj-2023-1/review/');
  await page.locator('#open-file').setInputFiles(first);
  await expect(page.locator('#sheet-title')).toHaveText(unit);
  await mark(page, 'r3', '与审计报告不符，请核对');
  await expect(page.locator('.outcome__suggest')).toContainText('通知补充材料');
  const make = page.getByRole('button', { name: '下载关于补充申报材料的通知（Word）' });
  await make.click();
  await expect(page.locator('.outcome__made')).toContainText('须写明缺失清单、补充材料的截止日期');
  await page.getByRole('button', { name: '从各项理由带入' }).click();
  await expect(page.locator('#asked-0')).toHaveValue('营业收入：与审计报告不符，请核对');
  await expect(page.locator('.asked__fields').first()).toContainText('年度营业收入');
  await page.getByRole('button', { name: '加一条' }).click();
  await page.locator('#asked-1').fill('营业执照复印件没有盖章');
  await page.locator('#deadline').fill('2026年1月10日');
  expect(await faults(page)).toEqual([]);
  const noticing = page.waitForEvent('download');
  await make.click();
  const notice = await saved(noticing, '通知.docx', info);
  const said = await textOf(notice);
  expect(said).toContain(unit);
  expect(said).toContain('营业收入：与审计报告不符，请核对');
  expect(said).toContain('三（一）');
  expect(said).toContain('2026年1月10日');
  await expect(page.locator('.outcome__made')).toContainText('请填文号、联系人');

  // Another device: it has nothing, until the first version is opened there.
  const context = await browser.newContext();
  const other = await context.newPage();
  await openApply(other, 'platform', '#:draft');
  await other.locator('#draft-file').setInputFiles(notice);
  await expect(other.locator('#draft-said')).toContainText('请先在这里打开当时报送的那一份');
  await other.locator('#draft-file').setInputFiles(first);
  await expect(other.locator('#draft-said')).toContainText('这份草稿带入');
  await other.locator('#draft-file').setInputFiles(notice);
  await expect(other.locator('#draft-question')).toContainText('列有 2 项');
  await expect(other.locator('.notice--warn')).not.toContainText('不是同一版');
  await other.getByRole('button', { name: '确定' }).click();
  await expect(other.locator('#tasks-title')).toHaveText('按通知补充材料');
  await expect(other.getByRole('status').filter({ hasText: /^还有/ })).toHaveText(/还有 \d 处/);
  await expect(other.locator('.notice-field').first()).toContainText('与审计报告不符，请核对');
  await expect(other.locator('.boxes')).toContainText('营业执照复印件没有盖章');
  await expect(other.locator('#f-org_name')).toHaveCount(0);

  // The others are closed, and it is kept.
  await goTo(other, '#unit');
  await expect(other.locator('#f-org_name')).toContainText('通知没有要求改这一栏');
  await expect(other.locator('input#f-org_name')).toHaveCount(0);
  await other.reload();
  await other.locator('.apply[data-live]').waitFor();
  await goTo(other, '#:tasks');
  await expect(other.locator('#tasks-title')).toHaveText('按通知补充材料');
  await other.locator('#f-revenue_last_year').fill('3300');
  await other.getByRole('button', { name: '还要改别的栏目' }).click();
  await goTo(other, '#unit');
  await other.locator('#f-org_profile').fill('成立于某年，地址有变。');
  await goTo(other, '#:answers');
  // Old and new first, whichever button was pressed.
  await other.getByRole('button', { name: '下载申报书' }).first().click();
  await expect(other.locator('#changes-title')).toBeFocused();
  const changes = other.locator('.edited__item');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('3,200');
  await expect(changes.first()).toContainText('3,300');
  expect(await faults(other)).toEqual([]);
  const making = other.waitForEvent('download');
  await other.getByRole('button', { name: '下载申报书' }).click();
  const second = await saved(making, '第二份.docx', info);
  await context.close();

  await page.getByRole('button', { name: '换一份' }).click();
  await page.locator('#open-file').setInputFiles(second);
  const view = page.locator('.second');
  await expect(view).toContainText('文件写明它答复的是那一份的通知');
  await expect(view).toContainText('仍然有效的');
  const rows = view.locator('.edited__item');
  await expect(rows.filter({ hasText: '年度营业收入' })).toContainText('3,300');
  await expect(view).toContainText('要求补充、已经改动的（1）');
  await expect(view).toContainText('要求补充、要看纸质件的（1）');
  await expect(view).toContainText('没有要求、也改动了的（1）');
  await expect(rows.filter({ hasText: '单位简介' })).toContainText('地址有变');
  // One click, and the item below is marked.
  await expect(page.locator('#item-r3 input:checked')).toHaveCount(0);
  await rows
    .filter({ hasText: '年度营业收入' })
    .getByRole('button', { name: '未发现问题', exact: true })
    .click();
  await expect(page.locator('#item-r3').getByLabel('未发现问题', { exact: true })).toBeChecked();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: '换一份' }).click();
  await expect(page.locator('.ledger tbody tr').filter({ hasText: '已补' })).toHaveCount(1);
});

test('a desk makes its documents at once, and its list in the order that people give it', async ({
  page,
}, info) => {
  test.slow();
  await page.goto('/fj-2023-1/review/');
  const draft = (name: string, revenue: string) => ({
    name: `${name}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        policy: 'fj-2023-1',
        category: 'platform',
        answers: {
          ...answers,
          org_name: name,
          uscc: '',
          project_name: `${name}平台`,
          revenue_last_year: revenue,
        },
      }),
    ),
  });
  const [first, second, third] = [
    '福建甲某科技有限公司',
    '福建乙某科技有限公司',
    '福建丙某科技有限公司',
  ];
  await page
    .locator('#open-file')
    .setInputFiles([draft(first, '3200'), draft(second, '9000'), draft(third, '1')]);
  const lines = page.locator('.ledger tbody tr');
  await expect(lines).toHaveCount(3);
  for (const unit of [first, second]) {
    await lines.filter({ hasText: unit }).locator('.ledger__open').click();
    await expect(page.locator('#sheet-title')).toHaveText(unit);
    const items = page.locator('.item');
    for (let at = 0; at < (await items.count()); at += 1)
      await items.nth(at).getByLabel('未发现问题', { exact: true }).check();
    await page.getByLabel('拟推荐（排序）').check();
    await page.getByRole('button', { name: '换一份' }).click();
  }
  await page.locator('.office summary').click();
  await expect(page.locator('.office')).toContainText('已核对完 2 份，共 3 份');
  const ranks = page.locator('.ranks > li');
  await expect(ranks).toHaveText([new RegExp(second), new RegExp(first)]);
  await page.getByRole('button', { name: `上移“${first}”` }).click();
  await expect(ranks).toHaveText([new RegExp(first), new RegExp(second)]);
  await expect(page.locator('.office')).toContainText('现在排第 1 位');
  await ranks.nth(0).dragTo(ranks.nth(1));
  await expect(ranks).toHaveText([new RegExp(second), new RegExp(first)]);
  await ranks.nth(0).dragTo(ranks.nth(1));
  expect(await faults(page)).toEqual([]);

  const zipping = page.waitForEvent('download');
  await page.getByRole('button', { name: '全部文书，一个压缩包（4 份）' }).click();
  const zip = unzipSync(await readFile(await saved(zipping, '文书.zip', info)));
  expect(Object.keys(zip).filter((name) => name.startsWith('推荐意见/'))).toHaveLength(2);
  expect(Object.keys(zip).filter((name) => name.startsWith('初审记录/'))).toHaveLength(2);
  await expect(page.locator('.office__status')).toContainText(`${third}：没有核对完`);

  const sheeting = page.waitForEvent('download');
  await page.getByRole('button', { name: '推荐汇总表（.xlsx）' }).click();
  const sheet = unzipSync(await readFile(await saved(sheeting, '汇总.xlsx', info)));
  const text = Object.values(sheet)
    .map((part) => strFromU8(part))
    .join('');
  expect(text).toContain(first);
  const wording = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载推荐汇总表（Word）' }).click();
  const list = await textOf(await saved(wording, '汇总.docx', info));
  expect(list.indexOf(first)).toBeLessThan(list.indexOf(second));
  const lettering = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载推荐函（Word）' }).click();
  expect(await textOf(await saved(lettering, '推荐函.docx', info))).toContain('拟推荐 2 个项目');

  // The order is kept.
  await page.reload();
  await page.locator('.office summary').click();
  await expect(ranks).toHaveText([new RegExp(first), new RegExp(second)]);
});
