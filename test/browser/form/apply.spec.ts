import { readFile, writeFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { clearAnswers, expectStep, faults, goTo, holdLate, openApply } from '../kit/page-steps.ts';
import { documentText } from '../kit/document-text.ts';

const home = '/fj-2023-1/';
const categories = ['platform', 'benchmark', 'scenario', 'identifier', 'app'] as const;
const unit = '福建某某科技有限公司';

/** A file to open, made in the test's own folder. */
async function openDraft(page: Page, path: string, content: string | Buffer): Promise<void> {
  await writeFile(path, content);
  await page.locator('#draft-file').setInputFiles(path);
}

for (const category of categories) {
  test(`${category}: guide, check, form, download, and the file says what was typed`, async ({
    page,
  }, info) => {
    await page.goto(`${home}${category}/`);
    await page.locator(`a[href$="/${category}/check/"]`).first().click();
    await page.locator('.check[data-live]').waitFor();
    await page.locator('#f-legal_entity').check();
    await page.locator('input[name="region"][value="泉州"]').check();
    await page.locator('#field-org_kinds').getByRole('checkbox').first().check();
    await page.getByRole('link', { name: /用这些答案填写申报书|按原文备料/ }).click();
    await page.locator('.apply[data-live]').waitFor();

    await goTo(page, '#unit');
    await expect(page.locator('#f-legal_entity')).toBeChecked();
    await expect(page.locator('input[name="region"][value="泉州"]')).toBeChecked();
    await page.locator('#f-org_name').fill(unit);
    await page.locator('#f-uscc').fill('91350100M00010NY40');
    await page.locator('#f-county').fill('南安市');
    await page.locator('#f-registered_capital').fill('1.2亿');
    await expect(page.locator('#f-registered_capital-echo')).toHaveText(
      '12,000 万元 = 120,000,000 元',
    );
    await page.locator('#f-contact_name').fill('张某某');
    await page.locator('#f-contact_mobile').fill('13800000000');
    await goTo(page, '#cover');
    await page.locator('#f-project_name').fill(`某某项目 <w:p> & {{x}}`);
    await goTo(page, '#background');
    await page.locator('textarea').first().fill('第一段：行业痛点。\n第二段：为何要做。');

    await goTo(page, '#:answers');
    await expect(page.locator('#answers-title')).toBeVisible();
    await expect(page.locator('.answers')).toContainText([unit]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载申报书' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^申报书-.+-${unit}-\\d{4}-\\d{2}-\\d{2}\\.docx$`),
    );
    const path = info.outputPath('out.docx');
    await download.saveAs(path);
    const text = await documentText(path);
    for (const typed of [
      unit,
      '91350100M00010NY40',
      '南安市',
      '12,000',
      '张某某',
      '13800000000',
      '某某项目 <w:p> & {{x}}',
      '第一段：行业痛点。',
      '第二段：为何要做。',
      '泉州市',
      '未完成',
    ])
      expect(text).toContain(typed);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    await expect(page.locator('#done-title')).toHaveText('已生成，尚未报送');
    await expect(page.getByText('先报南安市工信部门，再由其报送泉州市工信局')).toBeVisible();
    await expect(page.getByText('提交')).toHaveCount(0);
  });
}

test('only files of this build are fetched, without a query, and typing fetches nothing', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await openApply(page, 'app', '#unit');
  // What is fetched while the first question is read is there.
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await page.locator('#f-org_name').fill(unit);
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  expect(requests.length).toBe(before);
  const waiting = page.waitForEvent('download');
  await goTo(page, '#:tasks');
  await page.getByRole('button', { name: '下载申报书' }).click();
  await waiting;
  const foreign = requests.filter(
    (one) => !one.startsWith(`GET ${baseURL ?? ''}/`) && !one.startsWith('GET blob:'),
  );
  expect(foreign).toEqual([]);
  expect(requests.filter((one) => one.includes('?'))).toEqual([]);
});

test('what was typed stays after a refresh, a closed tab and an early key', async ({ page }) => {
  await openApply(page, 'scenario', '#unit');
  await page.locator('#f-org_name').fill(unit);
  // At once, before the pause after which drafts are saved.
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

test('words typed before the script came are kept', async ({ page }) => {
  await page.route(/_astro\/apply.*\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(`${home}app/apply/#unit`, { waitUntil: 'commit' });
  await page.locator('#f-org_name').fill(unit);
  await page.locator('.apply[data-live]').waitFor();
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
  // Whoever was typing goes on there.
  await expect(page.locator('#f-org_name')).toBeFocused();
  await page.keyboard.type('分公司');
  await expect(page.locator('#f-org_name')).toHaveValue(`${unit}分公司`);
});

test('continuing with errors shows a summary that takes the focus and leads to the field', async ({
  page,
}) => {
  await openApply(page, 'platform', '#cover');
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.locator('#errors')).toBeFocused();
  await page.locator('#errors').getByRole('link', { name: '请填写“平台（项目）名称”' }).click();
  await expect(page.locator('#f-project_name')).toBeFocused();
  await page.locator('#f-project_name').fill('染整云平台');
  await expect(page.locator('#errors')).not.toContainText('平台（项目）名称');
  await page.getByRole('link', { name: '先跳过，继续' }).click();
  await expect(page.locator('#s-unit-title')).toBeFocused();
});

test('a change link leads to the one question and comes back', async ({ page }) => {
  await openApply(page, 'platform', '#:answers');
  // Sections in which answers are only missing stand folded.
  await page.locator('.answers summary', { hasText: '单位基本' }).click();
  await page.getByRole('link', { name: '修改“单位名称”' }).click();
  await expect(page.locator('#f-org_name')).toBeFocused();
  await page.keyboard.type(unit);
  await page.getByRole('button', { name: '保存并返回检查答案' }).click();
  await page.getByRole('link', { name: '先跳过，继续' }).click();
  await expect(page.locator('#answers-title')).toBeFocused();
  await page.locator('.answers summary', { hasText: '单位基本' }).click();
  await expect(page.locator('.answers__line', { hasText: '单位名称' })).toContainText(unit);
});

test('hidden answers are kept, listed and not written', async ({ page }, info) => {
  await openApply(page, 'platform', '#indicators');
  await page.locator('input[name="platform_level"][value="province"]').check();
  await page.locator('#f-platform_award_no').fill('闽工信某号');
  await page.locator('input[name="platform_level"][value="none"]').check();
  await expect(page.locator('#f-platform_award_no')).toHaveCount(0);
  await goTo(page, '#:answers');
  await expect(page.getByText(/因不适用未写入：1 项/)).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书' }).click();
  await (await waiting).saveAs(info.outputPath('out.docx'));
  expect(await documentText(info.outputPath('out.docx'))).not.toContain('闽工信某号');
  await goTo(page, '#indicators');
  await page.locator('input[name="platform_level"][value="nation"]').check();
  await expect(page.locator('#f-platform_award_no')).toHaveValue('闽工信某号');
});

test('rows are added, moved, removed and brought back, and pasted from a spreadsheet', async ({
  page,
}) => {
  await openApply(page, 'platform', '#effect');
  const table = page.locator('#field-platform_cases');
  await expect(table.locator('.grid__row')).toHaveCount(2);
  await table.locator('.grid__row').first().getByLabel('场景名称').focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '场景甲\t生产管理\n场景乙\t其他\n场景丙\t\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(table.locator('.grid__row')).toHaveCount(2);
  await expect(table.getByText('先看一下：读出 3 行')).toBeVisible();
  await table.getByRole('button', { name: '写入 3 行' }).click();
  await expect(table.locator('.grid__row')).toHaveCount(3);
  await expect(table.getByLabel('场景名称').nth(2)).toHaveValue('场景丙');
  await table.getByRole('button', { name: '第 3 行：上移、下移、删除' }).click();
  await table.getByRole('button', { name: '第 3 行上移' }).click();
  await expect(table.getByLabel('场景名称').nth(1)).toHaveValue('场景丙');
  await table.getByRole('button', { name: '第 1 行：上移、下移、删除' }).click();
  await table.getByRole('button', { name: '删除第 1 行' }).click();
  await expect(table.getByLabel('场景名称').first()).toHaveValue('场景丙');
  await table.getByRole('button', { name: '撤销' }).click();
  await expect(table.getByLabel('场景名称').first()).toHaveValue('场景甲');
  await page.reload();
  await page.locator('.apply[data-live]').waitFor();
  await expect(table.getByLabel('场景名称').nth(1)).toHaveValue('场景丙');
});

test('a table is pasted by touch, what it holds is shown first, and no option is lost', async ({
  page,
}) => {
  await openApply(page, 'platform', '#annex');
  const table = page.locator('#field-ip_rights');
  await table.getByText('粘贴整块表格').click();
  await table
    .getByLabel('在这里粘贴')
    .fill('类型\t名称\t法人\n实用新型\t甲\t张\n省级\t乙\t李\n合计\t2\t');
  await table.getByRole('button', { name: '看看读出什么' }).click();
  const shown = table.getByRole('group', { name: '先看一下' });
  await expect(shown).toContainText('没有对应的栏目，不写入：法人');
  await expect(shown).toContainText('不是数据行，不写入：合计');
  await expect(shown).toContainText('没有选项“省级”');
  await shown.getByRole('button', { name: '写入 2 行' }).click();
  await expect(table.getByLabel('类型').first()).toHaveValue('utility');
  await expect(table.getByLabel('类型').nth(1)).toHaveValue('省级');
  await expect(table.getByLabel('类型').nth(1)).toHaveAttribute('aria-invalid', 'true');
});

test('every wrong file has its sentence and changes nothing', async ({ page }, info) => {
  await openApply(page, 'platform', '#unit');
  await page.locator('#f-org_name').fill(unit);
  await goTo(page, '#:draft');
  const said = page.locator('.draft [role="status"]');
  const draft = { policy: 'fj-2023-1', category: 'platform', answers: { org_name: '乙' } };
  const wrong: readonly (readonly [string, string | Buffer, string])[] = [
    ['not.json', 'hello', '不是草稿文件'],
    ['other.json', JSON.stringify({ ...draft, policy: 'zz-1' }), '另一项政策'],
    ['category.json', JSON.stringify({ ...draft, category: 'app' }), '“工业 APP'],
    ['newer.json', JSON.stringify({ ...draft, shenbao: 99 }), '更新的版本'],
    ['ours.json', '{"a":1}', '不是本站的草稿'],
    ['picture.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), '图片'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1ff', 'hex'), '打不开'],
  ];
  for (const [name, content, sentence] of wrong) {
    await openDraft(page, info.outputPath(name), content);
    await expect(said, name).toContainText(sentence);
  }
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

test('a draft replaces only after a yes, keeps the former, and scripts in it stay text', async ({
  page,
}, info) => {
  await openApply(page, 'platform', '#unit');
  await page.locator('#f-org_name').fill(unit);
  await goTo(page, '#:draft');
  const script = '<img src=x onerror="document.title=1">';
  await openDraft(
    page,
    info.outputPath('draft.json'),
    JSON.stringify({
      policy: 'fj-2023-1',
      category: 'platform',
      answers: { org_name: script, no_such_field: 1 },
    }),
  );
  await expect(page.getByText('打开后会替换这里已填的内容')).toBeVisible();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.locator('.draft [role="status"]')).toContainText('no_such_field');
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(script);
  expect(await page.title()).not.toBe('1');
  await goTo(page, '#:draft');
  await page.getByRole('button', { name: '找回打开文件之前的内容' }).click();
  await page.getByRole('button', { name: '确定' }).click();
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

test('the draft file and the document both bring everything back', async ({ page }, info) => {
  await openApply(page, 'benchmark', '#unit');
  await page.locator('#f-org_name').fill(unit);
  await goTo(page, '#:draft');
  const draft = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载草稿文件' }).click();
  await (await draft).saveAs(info.outputPath('draft.json'));
  expect(await readFile(info.outputPath('draft.json'), 'utf8')).toContain(unit);
  await goTo(page, '#:tasks');
  const document = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书' }).click();
  await (await document).saveAs(info.outputPath('out.docx'));
  for (const file of ['draft.json', 'out.docx']) {
    await clearAnswers(page);
    await goTo(page, '#:draft');
    await page.locator('#draft-file').setInputFiles(info.outputPath(file));
    await expect(page.locator('.draft [role="status"]')).toContainText('这份草稿带入');
    await goTo(page, '#unit');
    await expect(page.locator('#f-org_name')).toHaveValue(unit);
  }
});

test('the unit table comes over from another category', async ({ page }) => {
  await openApply(page, 'benchmark', '#unit');
  await page.locator('#f-org_name').fill(unit);
  await expect(page.locator('.keeping__state')).toContainText('已保存');
  await openApply(page, 'app', '#:draft');
  await page.getByRole('button', { name: /从“标杆企业”带入/ }).click();
  await goTo(page, '#unit');
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

test('inside WeChat it says how to get out before anything is typed', async ({ browser }) => {
  const context = await browser.newContext({ userAgent: 'Mozilla/5.0 MicroMessenger/8.0.40' });
  const page = await context.newPage();
  await openApply(page, 'platform');
  await expect(page.getByText('您正在微信里打开本页')).toBeVisible();
  await expect(page.getByText(/在浏览器打开/)).toBeVisible();
  await context.close();
});

for (const width of [390, 1280]) {
  test(`axe finds nothing in the form at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openApply(page, 'platform');
    for (const route of [
      '#:tasks',
      '#unit',
      '#effect',
      '#indicators',
      '#evidence',
      '#:answers',
      '#:draft',
    ]) {
      await goTo(page, route);
      await expectStep(page, route);
      if (route === '#unit') {
        await page.getByRole('button', { name: '保存并继续' }).click();
        await expect(page.locator('#errors')).toBeFocused();
      }
      expect(await faults(page), route).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, route).toBeLessThanOrEqual(width);
    }
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole blank form stands, ready to print', async ({ page }) => {
    await page.goto(`${home}identifier/apply/`);
    await expect(page.getByText('统一社会信用代码').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: '真实性承诺' })).toBeVisible();
    await expect(page.locator('.section')).not.toHaveCount(0);
  });
});

test('what checks the answers does not come: it is said, and the form is filled all the same', async ({
  page,
}) => {
  await page.route(/_astro\/late\d*[.-]/, (route) => route.abort());
  await openApply(page, 'platform', '#unit');
  await expect(page.getByText('核对填写内容的部分没有取到')).toBeVisible();
  await page.locator('#f-org_name').fill(unit);
  await page.reload();
  await expect(page.locator('#f-org_name')).toHaveValue(unit);
});

test('a later page that does not come says so below its heading', async ({ page }) => {
  let isCut = true;
  await page.route(/_astro\/later-pages[.-]/, (route) =>
    isCut ? route.abort() : route.continue(),
  );
  await openApply(page, 'platform');
  await goTo(page, '#:answers');
  await expectStep(page, '#:answers');
  await expect(page.getByText('没有打开，请检查网络后再试')).toBeVisible();
  isCut = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('.answers').first()).toBeVisible();
  // The button that was pressed is gone.
  await expect(page.locator('#answers-title')).toBeFocused();
});

test('whoever types a figure goes on with it as it comes into its grid', async ({ page }) => {
  const go = await holdLate(page);
  await openApply(page, 'platform', '#finance');
  const figure = page.locator('#f-revenue_last_year');
  await figure.fill('32');
  await expect(page.locator('.figures')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  go();
  await expect(page.locator('.figures').first()).toBeVisible();
  await expect(figure).toBeFocused();
  await page.keyboard.type('0');
  await expect(figure).toHaveValue('302');
});
