import type { Browser, Page } from '@playwright/test';

import type { Answer, Field, Form } from '../../../src/form/index.ts';
import { makeDraft } from '../../compose/kit/make-drafts.ts';
import { sizes } from './page-figures.ts';
import type { PageFigure } from './page-figures.ts';
import { dataOf } from './page-steps.ts';

/** Answers of a firm that may apply; of a question not named here the first option, 是 or a number. */
const answers: Readonly<Record<string, string | readonly string[] | boolean>> = {
  region: '泉州',
  revenue_last_year: '20000',
  platform_level: 'none',
  platform_capabilities: ['base', 'resource', 'service', 'io', 'effect'],
  platform_abilities: ['bigdata', 'model', 'app'],
  platform_devices: '20000',
  scenario_lead_count: '1',
  scenario_months: '12',
  identifier_registrations: '200000000',
  identifier_resolutions: '200000000',
  identifier_companies: '500',
};
const noes = /^(crime|abnormal|dishonest|listed|fraud|supported|applied_elsewhere)/;
/** What each category asks its applicant to be. */
const kinds: Readonly<Record<string, string>> = { identifier: 'identifier_operator', app: 'it' };

/** Taps, the one that opens the link among them, until three answers point to a category. */
async function tapsToCategory(page: Page): Promise<number> {
  await page.goto('/fj-2023-1/check/');
  await page.locator('.which[data-live]').waitFor();
  let taps = 1;
  for (const label of ['工业企业', '1 亿元及以上', /已经建成的工厂/]) {
    await page
      .getByLabel(label, { exact: typeof label === 'string' })
      .first()
      .check();
    taps += 1;
  }
  await page.locator('.which__answer').waitFor();
  return taps;
}

/** Taps on a phone from the home page until the check of a category says something of it. */
async function tapsToVerdict(page: Page, category: string): Promise<number> {
  let taps = 0;
  const tap = async (selector: string): Promise<void> => {
    await page.locator(selector).first().click();
    taps += 1;
  };
  await page.goto('/');
  const steps = [
    `a[href$="/${category}/check/"]`,
    `main a[href$="/${category}/"]`,
    'main a[href$="/fj-2023-1/"]',
  ];
  for (let step = 0; !page.url().endsWith('/check/') && step < 4; step += 1) {
    for (const link of steps) {
      if (!(await page.locator(link).first().isVisible())) continue;
      const from = page.url();
      await tap(link);
      await page.waitForURL((url) => url.href !== from);
      break;
    }
  }
  await page.locator('.check[data-told]').waitFor();
  const payload = (await dataOf(page, 'check-data')) as { readonly questions: readonly Field[] };
  const byId = new Map(payload.questions.map((question) => [question.id, question]));
  for (let topic = 0; topic < 10 && !page.url().endsWith('#result'); topic += 1) {
    const shown = page.locator('.topic--shown');
    const ids = await shown
      .locator('.question')
      .evaluateAll((each) => each.map(({ id }) => id.replace(/^q-/, '')));
    const rest = shown.locator('.rest-alike[role="status"]');
    const yesNo: string[] = [];
    for (const id of ids) {
      const question = byId.get(id);
      if (question === undefined) continue;
      if (question.kind === 'yesno' && (await rest.count()) > 0) yesNo.push(id);
      else if (await shown.locator(`#q-${id} .rest-alike button`).isVisible())
        await tap(`#q-${id} .rest-alike button`);
      else
        for (const selector of marksOf(question, category)) {
          await tap(selector);
          if (!selector.includes('value=')) {
            const typed = answers[id];
            await page.keyboard.type(typeof typed === 'string' ? typed : '120');
          }
        }
    }
    if (yesNo.length > 0) {
      const no = yesNo.filter((id) => noes.test(id)).length;
      const most = no * 2 > yesNo.length ? '否' : '是';
      for (const id of yesNo.filter((id) => noes.test(id) !== (most === '否')))
        await tap(`input[name="${id}"][value="${most === '否' ? 'yes' : 'no'}"]`);
      await rest.getByRole('button', { name: most, exact: true }).click();
      taps += 1;
    }
    const at = await shown.getAttribute('id');
    await tap('.topic--shown .topic__moves .button--primary');
    await page.waitForFunction((id) => document.querySelector('.topic--shown')?.id !== id, at);
  }
  const verdict = await page.locator('.result__verdict').innerText();
  return /信息不足/.test(verdict) ? Infinity : taps;
}

function marksOf(question: Field, category: string): readonly string[] {
  const { id, kind, options = [] } = question;
  const mark = (value: string): string => `input[name="${id}"][value="${value}"]`;
  if (kind === 'yesno') return [mark(noes.test(id) ? 'no' : 'yes')];
  if (kind !== 'choice' && kind !== 'multi') return [`#f-${id}`];
  const wanted = id === 'org_kinds' ? kinds[category] : answers[id];
  const values = Array.isArray(wanted) ? (wanted as readonly string[]) : [wanted];
  return values.map((value) => mark(typeof value === 'string' ? value : (options[0]?.id ?? '')));
}

function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : '';
}

interface Presses {
  /** Tab, arrows, Space, Enter: to get there and to choose. */
  readonly moves: number;
  /** Keys of what the answers themselves say, passages of text aside. */
  readonly signs: number;
}

/** By keyboard alone: from the home page through each section, all that is required, to the file. */
async function pressesToDownload(page: Page, category: string): Promise<Presses> {
  let moves = 0;
  let signs = 0;
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    moves += 1;
  };
  /** Presses Tab until a selector has the focus; from where one is, never back. */
  const tabTo = async (selector: string, most = 300): Promise<boolean> => {
    for (let each = 0; each <= most; each += 1) {
      const isThere = await page.evaluate(
        (wanted) => document.activeElement?.matches(wanted) === true,
        selector,
      );
      if (isThere) return true;
      if (each < most) await press('Tab');
    }
    return false;
  };
  const follow = async (selector: string): Promise<void> => {
    if (!(await tabTo(selector))) throw new Error(`No Tab leads to ${selector}`);
    await press('Enter');
  };
  const open = async (selector: string): Promise<void> => {
    const from = page.url();
    await follow(selector);
    await page.waitForURL((url) => url.href !== from);
  };
  await page.goto('/');
  await open(`main a[href$="/fj-2023-1/"], main a[href$="/fj-2023-1/${category}/"]`);
  if (!page.url().includes(category)) {
    await open(`a[href$="/fj-2023-1/${category}/"], a[href$="/${category}/apply/"]`);
  }
  if (!page.url().includes('/apply/')) await open(`a[href$="/${category}/apply/"]`);
  await page.locator('.apply[data-live]').waitFor();
  // What is fetched while the first step is read is there: figures stand in their grids.
  await page.waitForLoadState('networkidle');
  const { form } = (await dataOf(page, 'apply-data')) as { readonly form: Form };
  const given = makeDraft(form, 'minimal');
  const fields = new Map(
    form.sections.flatMap((section) => section.fields.map((each) => [each.id, each])),
  );

  const write = async (text: string): Promise<void> => {
    await page.keyboard.insertText(text);
    signs += text.length;
  };
  const choose = async (field: Pick<Field, 'kind' | 'options'>, answer: Answer): Promise<void> => {
    const list = field.kind === 'yesno' ? ['yes', 'no'] : (field.options ?? []).map(({ id }) => id);
    const value = field.kind === 'yesno' ? (answer === true ? 'yes' : 'no') : answer;
    // Space on the first of a group chooses it; arrows go on from there.
    const at = list.indexOf(typeof value === 'string' ? value : '');
    const isSelect = await page.evaluate(() => document.activeElement?.tagName === 'SELECT');
    if (isSelect) for (let step = 0; step <= at; step += 1) await press('ArrowDown');
    else if (at === 0) await press('Space');
    else for (let step = 0; step < at; step += 1) await press('ArrowDown');
  };
  const fill = async (name: string, field: Field, answer: Answer): Promise<void> => {
    // A cell is named by its row's key between the list and the column.
    const [list, column] = name.split('/');
    const control =
      column === undefined ? `[name="${name}"]` : `[name^="${list ?? ''}."][name$=".${column}"]`;
    if (!(await tabTo(control, 60))) throw new Error(`No Tab leads to ${name}`);
    if (field.kind === 'choice' || field.kind === 'yesno') await choose(field, answer);
    else if (field.kind === 'multi')
      for (const value of Array.isArray(answer) ? (answer as readonly string[]) : []) {
        await tabTo(`[name="${name}"][value="${value}"]`, 30);
        await press('Space');
      }
    else if (field.kind === 'longtext') await page.keyboard.insertText(textOf(answer));
    else await write(textOf(answer));
  };
  await follow('.tasks__head .button--primary');
  for (let step = 0; step < 40; step += 1) {
    // A step is there once its heading has the focus.
    await page.waitForFunction(() => document.activeElement?.matches('h2') === true);
    const at = new URL(page.url()).hash;
    const section = form.sections.find(({ id }) => at.slice(1).split('/')[0] === id);
    if (section === undefined) break;
    // In the order in which they stand: figures come after words.
    const order = await page
      .locator(`#s-${section.id} [id^="field-"]`)
      .evaluateAll((each) => each.map(({ id }) => id.replace(/^field-/, '')));
    for (const id of order) {
      const field = fields.get(id);
      const answer = given[id];
      if (field === undefined || answer === undefined) continue;
      if (field.columns === undefined) {
        await fill(id, field, answer);
        continue;
      }
      const [row] = answer as readonly Readonly<Record<string, Answer>>[];
      for (const column of field.columns)
        if (row?.[column.id] !== undefined)
          await fill(`${id}/${column.id}`, column as Field, row[column.id]);
    }
    await follow('.section__moves .button--primary');
    await page.waitForFunction(
      (hash) => location.hash !== hash || document.activeElement?.id === 'errors',
      at,
    );
    if (new URL(page.url()).hash === at) await follow('.section__moves .button--quiet');
    await page.waitForFunction((hash) => location.hash !== hash, at);
  }
  await page.locator('.answers-bar').waitFor();
  const download = page.waitForEvent('download');
  await follow('.answers-bar > .button');
  await download;
  return { moves, signs };
}

const categories = ['platform', 'benchmark', 'scenario', 'identifier', 'app'] as const;

/** Taps of a clerk on a phone, and presses of whoever has a keyboard alone. */
export async function measureJourneys(
  browser: Browser,
  site: string,
): Promise<readonly PageFigure[]> {
  const figures: PageFigure[] = [];
  const inWindow = async (
    on: PageFigure['on'],
    count: (page: Page) => Promise<number>,
  ): Promise<number> => {
    const options = { baseURL: site, viewport: sizes[on], locale: 'zh-CN' };
    const context = await browser.newContext(options);
    const value = await count(await context.newPage());
    await context.close();
    return value;
  };
  figures.push({
    name: '三个问题到“先看哪一类”：点按',
    on: 'phone',
    most: 8,
    value: await inWindow('phone', tapsToCategory),
  });
  for (const category of categories)
    figures.push({
      name: `首页到自测结论（${category}）：点按`,
      on: 'phone',
      most: 25,
      value: await inWindow('phone', (page) => tapsToVerdict(page, category)),
    });
  const keys = { moves: 0, signs: 0 };
  await inWindow('desk', async (page) => {
    Object.assign(keys, await pressesToDownload(page, 'platform'));
    return 0;
  });
  return [
    ...figures,
    { name: '首页到下载，只用键盘：移动与选择的键', on: 'desk', most: 640, value: keys.moves },
    // 205 + 2,260 before: half of it.
    {
      name: '首页到下载，只用键盘：所有的键，长文除外',
      on: 'desk',
      most: 1232,
      value: keys.moves + keys.signs,
    },
  ];
}
