import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { faults, goTo } from '../kit/page-steps.ts';
import { documentText } from '../kit/document-text.ts';

const apply = '/fj-2023-1/platform/apply/';
const forms = resolve(import.meta.dirname, '../../fixtures/forms/empty');
const unit = '福建某某科技有限公司';

/** A form with a few answers, at one of its ways out. */
async function openAt(page: Page, route: string): Promise<void> {
  await page.goto(`${apply}#unit`);
  await page.locator('.apply[data-live]').waitFor();
  await page.locator('#f-org_name').fill(unit);
  await page.locator('#f-uscc').fill('91350100M00010NY40');
  await page.locator('#f-registered_capital').fill('1.2亿');
  await page.locator('#f-contact_name').fill('张某某');
  await page.locator('#f-contact_mobile').fill('13800000000');
  await goTo(page, '#cover');
  await page.locator('#f-project_name').fill('某某平台 <w:p> & {{x}}');
  await goTo(page, route);
}

async function download(page: Page, name: string | RegExp, path: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file = await waiting;
  await file.saveAs(path);
  return file.suggestedFilename();
}

test('the official form someone brings is filled, and one place set by hand', async ({
  page,
}, info) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await openAt(page, '#:answers');
  await page.getByRole('link', { name: '填入官方表' }).click();
  await expect(page.locator('#official-title')).toBeFocused();
  await page.locator('#official-file').setInputFiles(`${forms}/doubtful.docx`);
  await expect(page.locator('#official-result')).toContainText('没有填到表上的内容');
  expect(requests.some((url) => url.includes('fill-official-'))).toBe(true);
  await expect(page.locator('.placed')).toContainText(unit);
  await expect(
    page.locator('.places__line', { has: page.getByLabel('“联系人手机”填到哪里') }),
  ).toContainText('表上有几处都像，没有填。');
  expect(await faults(page)).toEqual([]);

  await page.getByLabel('“联系人手机”填到哪里').selectOption({ label: '联系电话（第 2 处）' });
  await page.getByRole('button', { name: '按选择再填一遍' }).click();
  await expect(page.locator('.placed')).toContainText('13800000000');
  const path = info.outputPath('filled.docx');
  const name = await download(page, '下载填好的官方表', path);
  expect(name).toMatch(new RegExp(`^doubtful-${unit}-\\d{4}-\\d{2}-\\d{2}\\.docx$`));
  await expect(page.locator('.output')).toContainText('已生成，尚未报送');
  await expect(page.locator('.output')).toContainText('逐页核对');
  const text = await documentText(path);
  for (const written of [unit, '13800000000', '某某平台 <w:p> & {{x}}', '三、服务商情况'])
    expect(text).toContain(written);

  const mapping = info.outputPath('mapping.json');
  expect(await download(page, '保存对应表', mapping)).toBe('对应表-doubtful.json');
  await page.reload();
  await page.locator('#official-file').setInputFiles(`${forms}/doubtful.docx`);
  await expect(page.locator('#official-result')).toContainText('没有填到表上的内容');
  await expect(page.locator('.placed')).not.toContainText('13800000000');
  await page.locator('#mapping-file').setInputFiles(mapping);
  await expect(page.locator('.placed')).toContainText('13800000000');
  await expect(page.locator('.output')).toContainText('已按对应表填入');
  expect(await faults(page)).toEqual([]);
});

test('the form is drawn with its places, and one is filled there by hand', async ({
  page,
}, info) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openAt(page, '#:official');
  await page.locator('#official-file').setInputFiles(`${forms}/doubtful.docx`);
  const drawing = page.locator('.drawing');
  await expect(drawing.locator('.place--filled').first()).toContainText('已填');
  await expect(drawing.locator('.place--others').first()).toContainText('不由您填');
  const left = drawing.locator('.place--left').first();
  await left.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#place-title')).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel(/^或者直接写/).fill('某某手填');
  await page.keyboard.press('Enter');
  await expect(page.locator('#place-title')).toBeFocused();
  await expect(drawing.locator('.place--typed')).toContainText('某某手填');
  await expect(page.locator('.place-panel')).toContainText('您在这里手填：某某手填');
  await page.getByRole('button', { name: '回到表上' }).click();
  await expect(drawing.locator('.place--typed')).toBeFocused();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const path = info.outputPath('by-hand.docx');
  await download(page, '下载填好的官方表', path);
  expect(await documentText(path)).toContain('某某手填');
});

test('what is written in the form stays as it is', async ({ page }, info) => {
  await openAt(page, '#:official');
  await page.locator('#official-file').setInputFiles(`${forms}/classic.docx`);
  const path = info.outputPath('classic.docx');
  await page.getByRole('button', { name: '下载填好的官方表' }).waitFor();
  await download(page, '下载填好的官方表', path);
  const before = (await documentText(`${forms}/classic.docx`)).split('\n');
  const after = await documentText(path);
  for (const line of before.map((each) => each.trim()).filter((each) => /^[一-龥]{5,}$/.test(each)))
    expect(after).toContain(line);
  expect(after).toContain('12,000');
  // Left for hand and seal.
  expect(after).toMatch(/法定代表人（签字）：\s*\n/);
});

test('every wrong file gets its own sentence, and nothing filled in is lost', async ({
  page,
}, info) => {
  await openAt(page, '#:official');
  const old = await readFile(`${forms}/classic.docx`);
  const files: readonly (readonly [string, string | Buffer, string])[] = [
    ['通知.pdf', '%PDF-1.7 ', '这是 PDF 文件'],
    ['申报表.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '已损坏|旧版|不完整'],
    ['草稿.json', '{"policy":"x"}', '不是 Word 文件'],
    ['空.docx', '', '这个文件是空的'],
    ['半截.docx', old.subarray(0, old.length / 2), '不完整|已损坏'],
  ];
  for (const [name, content, sentence] of files) {
    const path = info.outputPath(name);
    await writeFile(path, content);
    await page.locator('#official-file').setInputFiles(path);
    await expect(page.locator('#official-result [role=alert]')).toContainText(new RegExp(sentence));
    await expect(page.locator('#official-result')).toContainText('已填的内容没有变');
  }
  await page.locator('#official-file').setInputFiles(`${forms}/doubtful.docx`);
  await expect(page.locator('.placed')).toContainText(unit);
  const mappings = [
    ['{', '这不是对应表文件'],
    ['{"answers":{}}', '这不是本站保存的对应表文件'],
  ] as const;
  for (const [index, [content, sentence]] of mappings.entries()) {
    const path = info.outputPath(`wrong-${index}.json`);
    await writeFile(path, content);
    await page.locator('#mapping-file').setInputFiles(path);
    await expect(page.locator('.output')).toContainText(sentence);
  }
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

test('逐项复制清单 copies each answer, ticks it off and notices a later change', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = expect.poll(() => page.evaluate(() => navigator.clipboard.readText()));
  await openAt(page, '#:transcript');
  await expect(page.locator('#transcript-title')).toBeFocused();
  const capital = page.locator('.transcript__line', { has: page.locator('#t-registered_capital') });
  await expect(capital).toContainText('12,000 万元');
  await capital.getByRole('button', { name: '复制“注册资本”', exact: true }).click();
  await expect(capital).toContainText('已复制');
  await copied.toBe('12,000 万元');
  await capital.getByRole('button', { name: '只复制数字：注册资本' }).click();
  await copied.toBe('12000');
  await expect(page.locator('.transcript__count')).toContainText('已誊 1 项');
  expect(await faults(page)).toEqual([]);

  await page.reload();
  await expect(page.locator('#t-registered_capital')).toBeChecked();
  await page.getByLabel('只看还没誊的').check();
  await expect(capital).toHaveCount(0);
  await goTo(page, '#unit');
  await page.locator('#f-registered_capital').fill('5000');
  await goTo(page, '#:transcript');
  await expect(capital).toContainText('誊写以后内容改过');
});

test('a table is copied as rows that a spreadsheet takes', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const draft = {
    policy: 'fj-2023-1',
    category: 'platform',
    answers: {
      milestones: [
        { stage: '方案设计', owner: '李某某' },
        { stage: '平台开发', owner: '陈某某' },
      ],
    },
  };
  await page.goto(`${apply}#:draft`);
  await page.locator('#draft-text').fill(JSON.stringify(draft));
  await goTo(page, '#:transcript');
  const table = page.locator('.transcript__line', { has: page.locator('#t-milestones') });
  await table.getByRole('button', { name: /^连表头复制/ }).click();
  await expect(table).toContainText('已复制');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split('\n').map((line) => line.split('\t'));
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('方案设计');
  expect(lines[2]).toContain('陈某某');
});

test('打印稿 says what the document says, marked as it is', async ({ page }, info) => {
  await openAt(page, '#:print');
  await expect(page.locator('#print-title')).toBeFocused();
  const sheet = page.locator('.sheet');
  for (const said of [
    '非官方模板，以当年申报通知附件为准',
    '【未完成】',
    '☑工业互联网平台',
    unit,
    '某某平台 <w:p> & {{x}}',
    '填报说明',
    '真实性承诺',
  ])
    await expect(sheet).toContainText(said);
  await expect(sheet.getByRole('row').filter({ hasText: '注册资本（万元）' })).toContainText(
    /（万元）12,000(?! 万元)/,
  );
  expect(await sheet.innerText()).not.toMatch(/undefined|null|NaN|\[object/);
  expect(await faults(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(sheet).toBeVisible();
  await page.pdf({ path: info.outputPath('print.pdf'), preferCSSPageSize: true });
});
