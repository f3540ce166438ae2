import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

import { documentText } from '../kit/document-text.ts';

/** The fixture's policy: in force 2026 to 2028, one round for small factories, none for tool makers. */
const home = '/sample-2026-1/';
const unit = '福建某某科技有限公司';
const deadlines = '县级截至2026年11月30日（下班前）；市级截至2026年12月31日。';
const round = '关于组织申报 2026 年小工厂数字化改造奖补的通知';

interface Moment {
  readonly name: string;
  readonly at: string;
  /** What the status line answers, on the policy's pages and on the category's. */
  readonly status: string;
  readonly rest: string;
  /** As the answer for the category that the round leaves out. */
  readonly other: string;
  readonly button: string;
  readonly forward: string;
  readonly next: string;
  readonly year: number;
  readonly file: string;
  readonly state: string;
}

const fill = { button: '填写申报书', next: '用这些答案填写申报书' };
const prepare = { button: '按原文备料', next: '按原文备料：填写申报书草稿' };
const inForce =
  '依据：《样例小工厂数字化改造奖补办法》 （样例〔2026〕1号），有效期至2028年12月31日';

const moments: readonly Moment[] = [
  {
    name: 'the last minute before the policy is in force',
    at: '2025-12-31T15:59:00Z',
    status: '尚未施行',
    rest: '本办法自2026年1月1日起施行',
    other: '尚未施行',
    ...prepare,
    forward: '本办法自2026年1月1日起施行，仅供对照备料。',
    year: 2025,
    file: `申报书-小工厂-${unit}-2025-12-31.docx`,
    state: '自2026年1月1日起施行',
  },
  {
    name: 'the last minute before the round opens',
    at: '2026-02-28T15:59:00Z',
    status: '申报期未到',
    rest: `自2026年3月1日起申报小工厂。${deadlines}`,
    other: '未查到在开批次',
    ...fill,
    forward: `${round}自2026年3月1日起申报。`,
    year: 2026,
    file: `小工厂-${unit}-2026-02-28.docx`,
    state: inForce,
  },
  {
    name: 'the first minute of the round',
    at: '2026-02-28T16:00:00Z',
    status: '申报期内',
    rest: `可以申报小工厂。${deadlines}`,
    other: '未查到在开批次',
    ...fill,
    forward: `${round}在申报期内，${deadlines}`,
    year: 2026,
    file: `小工厂-${unit}-2026-03-01.docx`,
    state: `依据：《样例小工厂数字化改造奖补办法》 （样例〔2026〕1号），${round}`,
  },
  {
    name: 'the last minute of the county’s deadline',
    at: '2026-11-30T15:59:00Z',
    status: '申报期内',
    rest: deadlines,
    other: '未查到在开批次',
    ...fill,
    forward: `${round}在申报期内，${deadlines}`,
    year: 2026,
    file: `小工厂-${unit}-2026-11-30.docx`,
    state: round,
  },
  {
    name: 'the minute after the county’s deadline',
    at: '2026-11-30T16:00:00Z',
    status: '本批次申报期已过',
    rest: '县级已于2026年11月30日截止',
    other: '未查到在开批次',
    ...fill,
    forward: '县级已于2026年11月30日截止，仅供对照备料。',
    year: 2026,
    file: `申报书-小工厂-${unit}-2026-12-01.docx`,
    state: inForce,
  },
  {
    name: 'the minute after the last deadline',
    at: '2026-12-31T16:00:00Z',
    status: '本批次申报期已过',
    rest: '下一批次未查到',
    other: '未查到在开批次',
    ...fill,
    forward: '县级已于2026年11月30日截止，仅供对照备料。',
    year: 2027,
    file: `申报书-小工厂-${unit}-2027-01-01.docx`,
    state: inForce,
  },
  {
    name: 'the minute after the validity',
    at: '2028-12-31T16:00:00Z',
    status: '目前不能据此报送',
    rest: '有效期已于2028年12月31日届满',
    other: '目前不能据此报送',
    ...prepare,
    forward: '本办法有效期已届满，未查到延续文件或在开批次，仅供对照备料。',
    year: 2029,
    file: `申报书-小工厂-${unit}-2029-01-01.docx`,
    state: '有效期已于2028年12月31日届满',
  },
];

async function openTool(page: Page, category: string, tool: 'check' | 'apply'): Promise<void> {
  await page.goto(`${home}${category}/${tool}/`);
  await page.locator(`.${tool}[data-live]`).waitFor();
}

for (const zone of ['America/Los_Angeles', 'Asia/Shanghai']) {
  test.describe(`a visitor in ${zone}`, () => {
    test.use({ timezoneId: zone });

    for (const moment of moments) {
      test(`reads what holds in ${moment.name}`, async ({ page }, info) => {
        await page.clock.setFixedTime(moment.at);
        const status = page.locator('.status');
        for (const path of [home, `${home}dates/`, `${home}maker/`]) {
          await page.goto(path);
          await expect(status, path).toContainText(moment.status);
          await expect(status, path).toContainText(moment.rest);
        }
        await expect(page.locator('.actions .button').last()).toHaveText(moment.button);
        await page.goto(`${home}tool/`);
        await expect(status).toContainText(moment.other);

        await openTool(page, 'maker', 'check');
        await page.locator('#f-employees').fill('30');
        await expect(page.locator('.forward__text')).toContainText(moment.forward);
        await expect(page.locator('.result .button--primary')).toHaveText(moment.next);
        await expect(page.locator('#field-revenue_last_year')).toContainText(
          `${moment.year - 1} 年度营业收入`,
        );

        await openTool(page, 'maker', 'apply');
        await page.evaluate(() => {
          location.hash = '#unit';
        });
        await page.locator('#f-org_name').fill(unit);
        await expect(page.locator('#field-revenue_last_year')).toContainText(
          `${moment.year - 1} 年度营业收入`,
        );
        await page.evaluate(() => {
          location.hash = '#:tasks';
        });
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: '下载申报书' }).click();
        const download = await waiting;
        expect(download.suggestedFilename()).toBe(moment.file);
        await download.saveAs(info.outputPath('out.docx'));
        const text = await documentText(info.outputPath('out.docx'));
        expect(text).toContain(moment.state);
        expect(text).toContain(`${moment.year - 1} 年度营业收入`);
      });
    }
  });
}

test('an open check and form change by themselves when the round’s last day ends', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-11-30T15:59:30Z' });
  await openTool(page, 'maker', 'check');
  await page.locator('#f-employees').fill('30');
  await expect(page.locator('.forward__text')).toContainText('在申报期内');
  await page.clock.runFor(60_000);
  await expect(page.locator('.forward__text')).toContainText('县级已于2026年11月30日截止');
  await expect(page.locator('.status')).toContainText('本批次申报期已过');
});

test('the dates page names categories, deadlines by level, copies, file name and notes', async ({
  page,
}) => {
  await page.goto(`${home}dates/`);
  const section = page.locator('main');
  await expect(section.getByRole('heading', { name: round })).toBeVisible();
  const facts = section.locator('.facts', { hasText: '份数' });
  await expect(facts).toContainText('小工厂');
  await expect(facts).not.toContainText('工具商');
  await expect(facts).toContainText('2026年3月1日');
  await expect(facts).toContainText('3 份');
  await expect(facts).toContainText('类别-单位名称-日期.docx');
  await expect(section.getByRole('row', { name: /县级/ })).toContainText('2026年11月30日');
  await expect(section.getByRole('row', { name: /县级/ })).toContainText('下班前');
  await expect(section.getByRole('row', { name: /市级/ })).toContainText('2026年12月31日');
  await expect(section).toContainText('纸质件一式三份，双面打印、胶装');
});

test('after the download the form says how many copies the round wants', async ({ page }) => {
  await page.clock.setFixedTime('2026-05-01T00:00:00Z');
  await openTool(page, 'maker', 'apply');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载申报书' }).click();
  await waiting;
  await expect(page.locator('.steps')).toContainText('3 份');
});
