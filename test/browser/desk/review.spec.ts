import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { makeDraft } from '../../compose/kit/make-drafts.ts';
import { forms, make, policy } from '../../compose/kit/real-project.ts';

const root = resolve(import.meta.dirname, '../../..');
const draft = {
  policy: 'fj-2023-1',
  category: 'platform',
  answers: {
    org_name: '福建某某科技有限公司',
    uscc: '91350100M00010NY40',
    project_name: '某某工业互联网平台',
    region: '泉州',
    legal_entity: true,
    org_kinds: ['it'],
    revenue_last_year: '3200',
    org_profile: '成立于待补充',
    crime_3y: false,
    abnormal_list: false,
    dishonest_list: false,
    fraud_bar: false,
  },
};

/** The application of `draft` as the command line makes it. */
function makeApplication(): string {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  const file = join(folder, 'draft.json');
  const out = join(folder, '申报书.docx');
  writeFileSync(file, JSON.stringify(draft));
  const options = [
    '--policy',
    'fj-2023-1',
    '--category',
    'platform',
    '--draft',
    file,
    '--out',
    out,
  ];
  execFileSync('node', ['src/cli/start.js', 'fill', ...options], { cwd: root });
  return out;
}

async function markAll(page: Page, mark: string): Promise<void> {
  const items = await page.locator('.item').count();
  for (let index = 0; index < items; index += 1)
    await page.locator('.item').nth(index).getByLabel(mark, { exact: true }).check();
}

test('an opened application is marked, kept, printed and recorded in Word', async ({ page }) => {
  const file = makeApplication();
  await page.goto('/fj-2023-1/review/');
  await page.locator('#open-file').setInputFiles(file);
  await expect(page.locator('#sheet-title')).toHaveText('福建某某科技有限公司');
  await expect(page.locator('.review')).toContainText('91350100M00010NY40');

  // The applicant's words stand beside the policy's; no mark is preset and nothing is suggested.
  await expect(page.locator('#item-r3')).toContainText('3,200 万元');
  await expect(page.locator('#item-r3 .quote').first()).toContainText(
    '上一年度营业收入不少于 3000 万元',
  );
  await expect(page.locator('.item input:checked')).toHaveCount(0);
  await expect(page.locator('#outcome')).toContainText(/还有 \d+ 项没有核对/);
  await expect(page.locator('.outcome__suggest')).toHaveCount(0);

  // What the form's own checks see stands beside its item, or by itself where no item shows it.
  await expect(page.locator('#item-r6')).toContainText('未填“联系人手机”');
  await expect(page.locator('.found')).toContainText('供参考，不代替核对');
  await expect(page.locator('.found')).toContainText('“单位简介”里还有没写完的“待补充”');
  await expect(page.locator('#item-r6')).not.toContainText('待补充');

  await markAll(page, '未发现问题');
  await expect(page.locator('.outcome__suggest')).toContainText('初审未发现问题');
  await page.locator('#item-r6').getByLabel('需补充', { exact: true }).check();
  await expect(page.locator('#item-r6')).toContainText('须写明理由');
  await page.locator('#reason-r6').fill('审计报告缺第 3 页');
  await expect(page.locator('.outcome__suggest')).toContainText('通知补充材料');
  // The record waits for what its outcome needs.
  const made = page.locator('.outcome__made');
  await page.getByRole('button', { name: '下载初审记录（Word）' }).click();
  await expect(made).toContainText('须写明缺失清单、补充材料的截止日期');
  await page.getByRole('button', { name: '从各项理由带入' }).click();
  await expect(page.locator('#asked-0')).toHaveValue('必填项：审计报告缺第 3 页');
  await page.locator('#deadline').fill('2025年3月1日');
  await expect(made).toBeEmpty();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载初审记录（Word）' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^初审记录-福建某某科技有限公司-\d{4}-\d\d-\d\d\.docx$/,
  );
  const parts = unzipSync(readFileSync(await download.path()));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  for (const words of [
    '福建某某科技有限公司',
    '☑需补充',
    '审计报告缺第 3 页',
    '2025年3月1日',
    '3,200 万元',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('{{');

  // What came of it stands by the button, and says so when the record moves on.
  await expect(made).toContainText('请打印后由经办人、复核人签字');
  await expect(made.getByRole('link')).toHaveText(download.suggestedFilename());
  await page.locator('#deadline').fill('2025年3月15日');
  await expect(made).toContainText('请重新下载一份');

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.signatures')).toBeVisible();
  await expect(page.getByRole('button', { name: '打印核对表' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.reload();
  const line = page.locator('.ledger tbody tr');
  await expect(line).toContainText('待补');
  await page.getByRole('button', { name: '福建某某科技有限公司', exact: true }).click();
  await expect(page.locator('#reason-r6')).toHaveValue('审计报告缺第 3 页');
  await expect(page.locator('#item-r6').getByLabel('需补充', { exact: true })).toBeChecked();

  await page.getByRole('button', { name: '换一份' }).click();
  const remove = page.getByRole('button', { name: '移出台账：福建某某科技有限公司' });
  await remove.click();
  await expect(page.getByText('移出后，这一行的标记也删除')).toBeFocused();
  await page.getByRole('button', { name: '不删除' }).click();
  await expect(remove).toBeFocused();
  await remove.click();
  await page.getByRole('button', { name: '移出台账', exact: true }).click();
  await expect(page.locator('.ledger')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('#open-title')).toBeVisible();
  await expect(page.locator('.ledger')).toHaveCount(0);
});

test('an application on paper is typed by hand and marked all the same', async ({ page }) => {
  await page.goto('/fj-2023-1/review/');
  await page.locator('#hand-category').selectOption('identifier');
  await page.getByRole('button', { name: '开始录入' }).click();
  await page.locator('#f-org_name').fill('福建某某标识有限公司');
  await expect(page.locator('#sheet-title')).toHaveText('福建某某标识有限公司');
  await page.locator('#f-revenue_last_year').fill('2999.9999');
  await expect(page.locator('#item-r3')).toContainText('2,999.9999 万元');
  // What the rules come to is a reference: folded, and nothing is marked by it.
  await expect(page.locator('#item-r3 .item__opinion').first()).toContainText('目前不满足');
  await expect(page.locator('.item input:checked')).toHaveCount(0);
  await expect(page.locator('.outcome__suggest')).toHaveCount(0);
});

test('a draft file is opened, and each wrong file gets its own sentence', async ({ page }) => {
  await page.goto('/fj-2023-1/review/');
  const open = async (name: string, content: string | Buffer): Promise<void> => {
    const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
    await page
      .locator('#open-file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  const message = page.locator('.opener__message');
  await open('a.json', '{ "policy": ');
  await expect(message).toContainText('草稿');
  await open('b.json', JSON.stringify({ ...draft, policy: 'other-1' }));
  await expect(message).toContainText('other-1');
  await open('c.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await expect(message).not.toContainText('other-1');
  await expect(message).toContainText('.docx');
  await open('d.pdf', '%PDF-1.7');
  await expect(message).toContainText('PDF');
  // Of several files tried in turn it is clear which was not opened.
  await expect(message).toContainText('“d.pdf”：');
  await open(
    'e.json',
    JSON.stringify({
      ...draft,
      answers: { ...draft.answers, org_name: '<script>alert(1)</script>' },
    }),
  );
  await expect(page.locator('#sheet-title')).toHaveText('<script>alert(1)</script>');
});

test('what the reviewer typed is kept when reasons are brought in, and prints whole', async ({
  page,
}) => {
  await page.goto('/fj-2023-1/review/');
  await page.getByRole('button', { name: '开始录入' }).click();
  // The sheet is fetched with the first application.
  await expect(page.locator('#sheet-title')).toBeVisible();
  await markAll(page, '未发现问题');
  await page.locator('#item-r6').getByLabel('需补充', { exact: true }).check();
  const lines = Array.from({ length: 12 }, (_, index) => `缺第 ${index + 1} 份附件`);
  await page.locator('#reason-r6').fill(lines.join('\n'));
  await page.getByRole('button', { name: '加一条' }).click();
  await page.locator('#asked-0').fill('缺少公章');
  const bringIn = page.getByRole('button', { name: '从各项理由带入' });
  await bringIn.click();
  await bringIn.click();
  await expect(page.locator('.asked > li')).toHaveCount(2);
  await expect(page.locator('#asked-1')).toHaveValue(`必填项：${lines.join('\n')}`);

  // A printed text box would end where its frame does.
  await page.emulateMedia({ media: 'print' });
  for (const id of ['#reason-r6', '#asked-1']) await expect(page.locator(id)).toBeHidden();
  await expect(page.locator('#item-r6').getByText('缺第 12 份附件')).toBeVisible();
  await expect(page.locator('#outcome').getByText('缺第 12 份附件')).toBeVisible();
  // One left empty has a line to write on.
  await expect(page.locator('#item-r1 .item__blank')).toBeVisible();
  await expect(page.locator('#item-r6 .item__blank')).toHaveCount(0);
});

test('a file chosen before the script came is opened', async ({ page }) => {
  await page.route(/_astro\/review.*\.js$/, async (route) => {
    await expect.poll(() => page.locator('#open-file').evaluate(chosen)).toBe(1);
    await route.continue();
  });
  await page.goto('/fj-2023-1/review/', { waitUntil: 'commit' });
  await page.locator('#open-file').setInputFiles(makeApplication());
  await expect(page.locator('#sheet-title')).toHaveText('福建某某科技有限公司');
});

function chosen(input: HTMLElement | SVGElement): number {
  return (input as HTMLInputElement).files?.length ?? 0;
}

test('a whole application of each category is checked without scrolling to it, and on two sheets', async ({
  page,
}, info) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const form of forms) {
    const file = info.outputPath(`${form.category}.docx`);
    writeFileSync(file, make(form, makeDraft(form, 'full'), { words: policy.words }).bytes);
    await page.goto('/fj-2023-1/review/');
    await page.locator('#open-file').setInputFiles(file);
    await expect(page.locator('#sheet-title')).toBeFocused();
    const first = page.locator('.item input').first();
    const top = await first.evaluate((one) => one.getBoundingClientRect().top + scrollY);
    expect(top, form.category).toBeLessThan(800);
    await markAll(page, '未发现问题');
    await page.locator('.item').nth(1).getByLabel('需补充', { exact: true }).check();
    await page.locator('.item__reason textarea').first().fill('信用查询截图缺一页，请补齐。');
    await page.getByRole('button', { name: '从各项理由带入' }).click();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, form.category).toBeLessThanOrEqual(2);
  }
});
