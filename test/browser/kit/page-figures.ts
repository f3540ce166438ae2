import type { Browser, Page } from '@playwright/test';

import { openLong } from './long-lists.ts';

/** One figure of a page, on a desk (1280 × 800) or a phone (390 × 844). */
export interface PageFigure {
  readonly name: string;
  readonly on: 'desk' | 'phone';
  /** px, pages, lines or presses: what the name says. */
  readonly value: number;
  /** What it may come to, with a margin for fonts of other machines. */
  readonly most: number;
}

type Measure = (page: Page) => Promise<number>;

interface Row {
  readonly name: string;
  readonly path: string;
  readonly measure: Measure;
  readonly desk?: number;
  readonly phone?: number;
}

export const sizes = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
const home = '/fj-2023-1/';

/** Where the tool's first question, button or link to a step begins; what keeps answers is not it. */
const firstControl: Measure = (page) =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'main input:not([type=hidden]), main select, main textarea, main button, main a.button, main .file-button',
    );
    const first = Array.from(controls).find(
      (control) =>
        control.offsetParent !== null &&
        control.closest('.keeping, .category-way, .visually-hidden, .error-summary') === null,
    );
    return first ? Math.round(first.getBoundingClientRect().top + scrollY) : Infinity;
  });

const height: Measure = (page) => page.evaluate(() => document.documentElement.scrollHeight);

const answered: Measure = async (page) => {
  await page.locator('#f-revenue_last_year').fill('2800');
  await page.locator('.fold').first().waitFor();
  return printed(page);
};

const printed: Measure = async (page) => {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? NaN;
};

/** The lines of what is wrong once a section that has no answers was left. */
const errorLines: Measure = async (page) => {
  await page.locator('.section__moves .button--primary').click();
  await page.locator('#errors').waitFor();
  return page.locator('#errors li, #errors p').count();
};

/** Presses of Tab from a page's heading to its download. */
const tabsToDownload: Measure = async (page) => {
  await page.locator('#answers-title').focus();
  for (let presses = 1; presses <= 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent.startsWith('下载') === true))
      return presses;
  }
  return Infinity;
};

const rows: readonly Row[] = [
  {
    name: '自测：第一个控件',
    path: 'platform/check/',
    measure: firstControl,
    desk: 300,
    phone: 360,
  },
  { name: '报哪一类：第一个控件', path: 'check/', measure: firstControl, desk: 300, phone: 360 },
  {
    name: '填写进度：第一个控件',
    path: 'platform/apply/',
    measure: firstControl,
    desk: 300,
    phone: 360,
  },
  {
    name: '填写一节：第一个控件',
    path: 'platform/apply/#unit',
    measure: firstControl,
    desk: 300,
    phone: 360,
  },
  { name: '初审：第一个控件', path: 'review/', measure: firstControl, desk: 300, phone: 360 },
  { name: '首页：高', path: '../../', measure: height, desk: 2300, phone: 3400 },
  { name: '类别指引：高', path: 'platform/', measure: height, desk: 12500, phone: 15500 },
  { name: '自测，没有回答：高', path: 'platform/check/', measure: height, desk: 7500, phone: 3300 },
  {
    name: '财务一节：高',
    path: 'platform/apply/#finance',
    measure: height,
    desk: 2100,
    phone: 2600,
  },
  {
    name: '项目一节：高',
    path: 'platform/apply/#project',
    measure: height,
    desk: 2850,
    phone: 3200,
  },
  {
    name: '检查答案，没有回答：高',
    path: 'platform/apply/#:answers',
    measure: height,
    desk: 2500,
    phone: 2900,
  },
  {
    name: '检查答案：标题到下载的 Tab',
    path: 'platform/apply/#:answers',
    measure: tabsToDownload,
    desk: 3,
  },
  {
    name: '一节的错误：行',
    path: 'platform/apply/#finance',
    measure: errorLines,
    desk: 4,
    phone: 4,
  },
  { name: '自测，没有回答，打印：页', path: 'platform/check/', measure: printed, desk: 3 },
  { name: '自测，有回答，打印：页', path: 'platform/check/', measure: answered, desk: 3 },
  { name: '类别指引打印：页', path: 'platform/', measure: printed, desk: 2 },
  { name: '政策原文打印：页', path: 'text/', measure: printed, desk: 5 },
  { name: '海报：页', path: 'share/', measure: printed, desk: 1 },
];

async function measureRow(page: Page, row: Row): Promise<number> {
  await page.goto(`${home}${row.path}`);
  const live = /^\w+\/check/.test(row.path) ? '[data-told]' : '[data-live]';
  if (/(check|apply)\//.test(row.path)) await page.locator(live).first().waitFor();
  const route = /#:?(\w+)/.exec(row.path)?.[1];
  if (route !== undefined) await page.locator(`#${route}-title, #s-${route}-title`).waitFor();
  // A page that nobody sees first has its heading while the rest of it is fetched.
  if (route === 'answers') await page.locator('.answers-bar').waitFor();
  // Figures stand below one another until their grid is there.
  if (route === 'finance') await page.locator('.figures').first().waitFor();
  return row.measure(page);
}

/** All figures, one after another, in windows of their own. */
export async function measurePages(browser: Browser, site: string): Promise<readonly PageFigure[]> {
  const figures: PageFigure[] = [];
  for (const on of ['desk', 'phone'] as const) {
    for (const row of rows) {
      const most = row[on];
      if (most === undefined) continue;
      const context = await browser.newContext({
        baseURL: site,
        viewport: sizes[on],
        locale: 'zh-CN',
      });
      const page = await context.newPage();
      figures.push({ name: row.name, on, most, value: await measureRow(page, row) });
      await context.close();
    }
    const page = await openLong(browser, site, 60);
    await page.setViewportSize(sizes[on]);
    await page.goto(`${home}platform/apply/#annex`);
    // Rows are drawn a few at a time.
    const drawn = on === 'desk' ? '.grid__row:nth-of-type(20)' : '.line:nth-of-type(10)';
    for (const list of ['customers', 'device_list'])
      await page.locator(`#field-${list} ${drawn}`).waitFor();
    figures.push({
      name: '附表，两表各 60 行：高',
      on,
      most: on === 'desk' ? 5500 : 6500,
      value: await height(page),
    });
    if (on === 'desk') {
      const widths = await page.evaluate(() => [
        document.querySelector<HTMLElement>('#field-customers')?.offsetWidth ?? 0,
        document.querySelector<HTMLElement>('main')?.offsetWidth ?? 0,
      ]);
      // A list takes the room that a column of text leaves.
      const [list = 0, whole = 1] = widths;
      figures.push({
        name: '附表：宽不及全页的百分之',
        on,
        most: 35,
        value: 100 - (100 * list) / whole,
      });
    }
    figures.push({
      name: '附表，两表各 60 行：控件',
      on,
      most: 460,
      value: await page.locator('main input, main select, main textarea, main button').count(),
    });
    await page.context().close();
  }
  return figures;
}
