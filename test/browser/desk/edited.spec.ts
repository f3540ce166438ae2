import { readFile, writeFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page, TestInfo } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { clearAnswers, downloadApplication, goTo, openApply } from '../kit/page-steps.ts';

const unit = '福建某某科技有限公司';
const answers = {
  org_name: unit,
  registered_capital: '1260',
  contact_name: '王某某',
  supported_before: true,
  supports: [
    { year: '2022', project: '甲项目', level: 'province', relation: '基础' },
    { year: '2023', project: '乙项目', level: 'city', relation: '升级' },
  ],
};

/** The document of `answers`, as the page makes it. */
async function makeDocument(page: Page, info: TestInfo): Promise<string> {
  const path = info.outputPath('made.docx');
  await (await downloadApplication(page, answers)).saveAs(path);
  return path;
}

/** The document with its page edited, as a person would in Word. */
async function edit(
  path: string,
  info: TestInfo,
  change: (xml: string) => string,
  without?: RegExp,
): Promise<string> {
  const parts = unzipSync(await readFile(path));
  const kept = Object.fromEntries(
    Object.entries(parts).filter(([name]) => without?.test(name) !== true),
  );
  const xml = change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  const edited = info.outputPath('edited.docx');
  await writeFile(edited, zipSync({ ...kept, 'word/document.xml': strToU8(xml) }));
  return edited;
}

/** The row of the page that holds `text`. */
function rowWith(xml: string, text: string): string {
  const rows = xml.match(/<w:tr[ >](?:(?!<w:tr[ >])[^])*?<\/w:tr>/g) ?? [];
  const row = rows.find((each) => each.includes(text));
  if (row === undefined) throw new Error(`no row with ${text}`);
  return row;
}

test('what was edited in Word is shown beside the draft and chosen place by place', async ({
  page,
}, info) => {
  const made = await makeDocument(page, info);
  const edited = await edit(made, info, (xml) => {
    const row = rowWith(xml, '乙项目');
    const added = row.replace('乙项目', '丙项目').replace('升级', '推广');
    return xml
      .replace('>1,260<', '>3,200<')
      .replace(rowWith(xml, '王某某</w:t>'), (whole) => whole.replace('王某某', '李某某'))
      .replace(row, row + added);
  });
  await goTo(page, '#:draft');
  await page.locator('#draft-file').setInputFiles(edited);
  await expect(page.locator('#draft-question')).toBeFocused();
  const item = (name: string) => page.locator('.edited__item', { hasText: name });
  await expect(item('注册资本').locator('del')).toHaveText('1,260');
  await expect(item('注册资本').locator('ins')).toHaveText('3,200');
  await expect(item('第 3 行')).toContainText('Word 里新增的行');
  await expect(item('第 3 行')).toContainText('丙项目');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);

  await page.getByRole('button', { name: '全部用原来的' }).click();
  await expect(item('第 3 行').getByLabel('不加')).toBeChecked();
  await page.getByRole('button', { name: '全部用 Word 里的' }).click();
  await item('注册资本').getByLabel('用原来的').check();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.locator('#draft-said')).toContainText('Word 里改过的，采用了');
  await goTo(page, '#unit');
  await expect(page.locator('#f-registered_capital')).toHaveValue('1260');
  await goTo(page, '#:answers');
  await expect(page.locator('.answers')).toContainText(['李某某']);
  await goTo(page, '#:transcript');
  await expect(page.locator('.transcript__table')).toContainText('丙项目');
  await expect(page.locator('.transcript__table tbody tr')).toHaveCount(3);
});

test('nothing changes where the question about an edited file is answered with no', async ({
  page,
}, info) => {
  const made = await makeDocument(page, info);
  const edited = await edit(made, info, (xml) => xml.replace('>1,260<', '>3,200<'));
  await goTo(page, '#:draft');
  await page.locator('#draft-file').setInputFiles(edited);
  await page.getByRole('button', { name: '不用了' }).click();
  await expect(page.locator('#draft-said')).toContainText('已填的内容没有变');
  await goTo(page, '#unit');
  await expect(page.locator('#f-registered_capital')).toHaveValue('1260');
});

test('a document that lost its data is read off its page', async ({ page }, info) => {
  const made = await makeDocument(page, info);
  const bare = await edit(made, info, (xml) => xml, /customXml|docProps\/custom\.xml/);
  await openApply(page, 'platform', '#:draft');
  await clearAnswers(page);
  await page.locator('#draft-file').setInputFiles(bare);
  await expect(page.getByText('没有带草稿数据')).toBeVisible();
  await page.getByRole('button', { name: '确定' }).click();
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
  await expect(page.locator('#f-registered_capital')).toHaveValue('1260');
});

test('the reviewer sees a row that is gone as one place, both texts side by side', async ({
  page,
}, info) => {
  const made = await makeDocument(page, info);
  const edited = await edit(made, info, (xml) =>
    xml.replace(rowWith(xml, '乙项目'), '').replace('>1,260<', '>3,200<'),
  );
  await page.goto('/fj-2023-1/review/');
  await page.locator('#open-file').setInputFiles(edited);
  await expect(page.locator('#sheet-title')).toHaveText(unit);
  const item = (name: string) => page.locator('.edited__item', { hasText: name });
  await expect(item('曾获支持情况 · 第 2 行')).toHaveCount(1);
  await expect(item('曾获支持情况 · 第 2 行')).toContainText('项目名称：乙项目');
  await expect(item('注册资本').locator('ins')).toHaveText('3,200');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});
