import type { Browser, Page } from '@playwright/test';

/** What one key costs in a form whose lists have so many rows, at a processor slowed four times. */
export interface Typing {
  readonly rows: number;
  /** Milliseconds from the key to what it painted: the median, and of twenty keys the slowest but one. */
  readonly median: number;
  readonly slow: number;
  /** Milliseconds until the page of the lists is drawn. */
  readonly open: number;
  /** The longest that the page stood still while keys were pressed. */
  readonly longest: number;
}

const slowed = 4;
const cities = ['福州', '厦门', '泉州', '漳州'];
const sizes = ['large', 'medium', 'small', 'micro'];
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A 统一社会信用代码 with its right check digit, another for each number. */
function codeOf(number: number): string {
  const head = `91350100MA${String(1_000_000 + number)}`;
  let sum = 0;
  let weight = 1;
  for (const letter of head) {
    sum += letters.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return head + letters.charAt((31 - (sum % 31)) % 31);
}

/** A draft of the platform's form with so many rows in each of its two long lists. */
function longDraft(rows: number): string {
  const numbers = Array.from({ length: rows }, (_, at) => at);
  const answers = {
    org_name: '福建某某科技有限公司',
    platform_enterprises: String(rows),
    customers: numbers.map((at) => ({
      name: `某某机械${at}厂`,
      code: codeOf(at),
      city: cities[at % 4],
      service: '设备联网与排产',
      connected_on: '2024-05-06',
      size: sizes[at % 4],
    })),
    device_list: numbers.map((at) => ({
      company: `某某机械${at}厂`,
      name: '数控机床',
      model: `X-${at}`,
      count: '3',
      protocol: 'OPC UA',
    })),
  };
  return JSON.stringify({ policy: 'fj-2023-1', category: 'platform', answers });
}

/** Opens a form with such a draft, in a window and a storage of its own. */
export async function openLong(browser: Browser, site: string, rows: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: site, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/fj-2023-1/platform/apply/#:draft');
  await page.locator('.apply[data-live]').waitFor();
  await page.locator('#draft-file').setInputFiles({
    name: 'd.json',
    mimeType: 'application/json',
    buffer: Buffer.from(longDraft(rows)),
  });
  await page.locator('#draft-said').getByText('这份草稿带入').waitFor({ timeout: 60_000 });
  return page;
}

/** Types into a cell of a list, and asks the page how long each key took. */
export async function measureTyping(
  browser: Browser,
  site: string,
  rows: number,
  keys = 24,
): Promise<Typing> {
  const page = await openLong(browser, site, rows);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const open = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const from = performance.now();
        location.hash = '#annex';
        const look = (): void => {
          if (document.querySelector('#field-customers input')) {
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.evaluate(() => {
    const times: number[] = [];
    const still: number[] = [];
    Object.assign(window, { times, still });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
      },
      true,
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) still.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.locator('#field-customers input').first().focus();
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(90);
  }
  await page.waitForTimeout(1000);
  const { times, still } = await page.evaluate(() => {
    const seen = window as unknown as { readonly times: number[]; readonly still: number[] };
    return { times: seen.times, still: seen.still };
  });
  await page.context().close();
  // The first keys wake what never ran before.
  const steady = times.slice(4).sort((one, other) => one - other);
  return {
    rows,
    median: steady[Math.floor(steady.length / 2)] ?? NaN,
    slow: steady[steady.length - 2] ?? NaN,
    open,
    longest: Math.max(0, ...still),
  };
}

/** What long lists cost whoever opens, pastes and saves them, at a processor slowed four times. */
export interface Opening {
  readonly rows: number;
  /** Milliseconds from the address to the page of the lists, out of what the device keeps. */
  readonly cold: number;
  /** The longest that the page stood still from then until all was looked at and saved. */
  readonly checking: number;
  /** The same while a table of so many rows was pasted. */
  readonly pasting: number;
  /** The same while a draft of as many rows was opened in its place, and saved. */
  readonly opening: number;
}

/** Opens the page of the lists anew, then pastes as many rows once more. */
export async function measureOpening(
  browser: Browser,
  site: string,
  rows: number,
): Promise<Opening> {
  const page = await openLong(browser, site, rows);
  await page.getByText('已保存在本机').waitFor();
  await page.context().addInitScript(() => {
    const still: number[] = [];
    Object.assign(window, { still });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) still.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    // Seen from within: whoever asks from outside has the page laid out before its styles are there.
    const watch = new MutationObserver(() => {
      if (!document.querySelector('#field-customers .grid__row')) return;
      watch.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          still.splice(0);
          Object.assign(window, { opened: performance.now() });
        }),
      );
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const longest = async (): Promise<number> => {
    await page.locator('.checking:empty').waitFor({ state: 'attached', timeout: 120_000 });
    await page.waitForTimeout(1500);
    return page.evaluate(() => {
      const { still } = window as unknown as { readonly still: number[] };
      return Math.max(0, ...still.splice(0));
    });
  };
  await page.goto('about:blank');
  await page.goto('/fj-2023-1/platform/apply/#annex', { waitUntil: 'commit' });
  await page.waitForTimeout(3000);
  await page.locator('#field-customers .grid__row').first().waitFor();
  const cold = await page.evaluate(
    () => (window as unknown as { readonly opened?: number }).opened ?? NaN,
  );
  const checking = await longest();
  const list = page.locator('#field-customers');
  const cells = (at: number): string => `粘贴第${at}厂\t${codeOf(at)}\t福州\t排产\t2024-05-06`;
  await list.locator('.paste-box').evaluate((box) => box.setAttribute('open', ''));
  const pasted = Array.from({ length: Math.max(1, rows) }, (_, at) => cells(at)).join('\n');
  // Typing as much takes a browser longer than reading it.
  await list
    .getByLabel('在这里粘贴')
    .evaluate((box, text) => ((box as HTMLTextAreaElement).value = text), pasted);
  await longest();
  await list.getByRole('button', { name: '看看读出什么' }).click();
  await list.getByRole('button', { name: /^写入/ }).click({ timeout: 60_000 });
  await list.getByText('已粘贴').waitFor({ timeout: 60_000 });
  const pasting = await longest();
  await page.evaluate((text) => {
    location.hash = ':draft';
    Object.assign(window, { draft: text });
  }, longDraft(rows));
  await page.locator('#draft-file').waitFor();
  await longest();
  // From within: to hand a file over takes the test's own tools longer than reading it.
  await page.locator('#draft-file').evaluate((input) => {
    const { draft } = window as unknown as { readonly draft: string };
    const chosen = new DataTransfer();
    chosen.items.add(new File([draft], 'd.json', { type: 'application/json' }));
    (input as HTMLInputElement).files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.getByRole('button', { name: '确定', exact: true }).click({ timeout: 60_000 });
  await page.locator('#draft-said').getByText('这份草稿带入').waitFor({ timeout: 60_000 });
  const opening = await longest();
  await page.context().close();
  return { rows, cold, checking, pasting, opening };
}
