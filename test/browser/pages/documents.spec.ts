import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Download, Page, TestInfo } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { goTo, openApply } from '../kit/page-steps.ts';
import { documentText } from '../kit/document-text.ts';

const home = '/fj-2023-1/';
const unit = '福建某某科技有限公司';
const titles = ['佐证材料目录', '附件隔页', '书脊条', '盖章签字清单', '自测报告'];

async function fillUnit(page: Page): Promise<void> {
  await openApply(page, 'platform', '#unit');
  await page.locator('#f-org_name').fill(unit);
  await page.locator('#f-legal_entity').check();
}

async function downloadBy(page: Page, name: string | RegExp): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return waiting;
}

async function saveAs(download: Download, info: TestInfo, name: string): Promise<string> {
  const path = info.outputPath(name);
  await download.saveAs(path);
  return path;
}

function partsOf(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

test('each document of the set is downloaded by itself, named after what it is', async ({
  page,
}, info) => {
  await fillUnit(page);
  await goTo(page, '#:done');
  for (const title of titles) {
    const download = await downloadBy(page, `下载“${title}”`);
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^${title}-.+-${unit}-\\d{4}-\\d\\d-\\d\\d\\.docx$`),
    );
    const path = await saveAs(download, info, `${title}.docx`);
    const text = await documentText(path);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\{/);
    expect(partsOf(await readFile(path)).join()).not.toContain('customXml');
    await expect(page.locator('.set [role="status"]')).toContainText(title);
  }
  const report = await documentText(info.outputPath('自测报告.docx'));
  expect(report).toContain(unit);
  expect(report).toContain('非官方');
  expect(report).toContain('“是否具有独立法人资格”答“是”，按所答满足');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('the whole set comes as one zip with readable Chinese names', async ({ page }, info) => {
  await fillUnit(page);
  await goTo(page, '#:done');
  const download = await downloadBy(page, /^下载一套/);
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^一套文书-.+-${unit}-\\d{4}-\\d\\d-\\d\\d\\.zip$`),
  );
  const bytes = await readFile(await saveAs(download, info, 'set.zip'));
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  expect(names.map((name) => name.split('-')[0]).sort()).toEqual(['申报书', ...titles].sort());
  // Bit 11 of the first entry's flags: its name is UTF-8.
  expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
  const application = names.find((name) => name.startsWith('申报书'));
  expect(partsOf(files[application ?? ''] ?? new Uint8Array()).join()).toContain('customXml');
});

test('marks beside the download leave out the draft and the code', async ({ page }, info) => {
  await fillUnit(page);
  await goTo(page, '#:answers');
  await page.getByLabel('文件里不带草稿数据').check();
  await page.getByLabel('页脚不印版本码').check();
  const bare = await saveAs(await downloadBy(page, '下载申报书'), info, 'bare.docx');
  expect(partsOf(await readFile(bare)).join()).not.toContain('customXml');
  expect(footersOf(await readFile(bare))).not.toContain('版本码');
  await goTo(page, '#:answers');
  await page.getByLabel('文件里不带草稿数据').uncheck();
  await page.getByLabel('页脚不印版本码').uncheck();
  const whole = await saveAs(await downloadBy(page, '下载申报书'), info, 'whole.docx');
  expect(partsOf(await readFile(whole)).join()).toContain('customXml');
  expect(footersOf(await readFile(whole))).toContain('版本码');
});

function footersOf(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return Object.keys(parts)
    .filter((name) => /^word\/footer\d*\.xml$/.test(name))
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .join();
}

test('the check gives its result as a report', async ({ page }, info) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${home}benchmark/check/`);
  await page.locator('.check[data-live]').waitFor();
  await page.locator('#f-legal_entity').check();
  expect(requests.filter((one) => one.includes('/templates/'))).toEqual([]);
  await goTo(page, '#result');
  const download = await downloadBy(page, '下载自测报告（Word）');
  expect(download.suggestedFilename()).toMatch(/^自测报告-.+-未填单位-\d{4}-\d\d-\d\d\.docx$/);
  const text = await documentText(await saveAs(download, info, 'report.docx'));
  expect(text).toContain(await page.locator('.forward__text').first().innerText());
  expect(text).toContain('由省工信厅经专家评审择优提出');
  for (const quote of await page.locator('.judged__quote').allInnerTexts())
    expect(text).toContain(quote);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\{/);
});
