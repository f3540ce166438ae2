import { expect, test } from '@playwright/test';

import { measureJourneys } from '../kit/journeys.ts';
import { measurePages } from '../kit/page-figures.ts';
import type { PageFigure } from '../kit/page-figures.ts';

function over(figures: readonly PageFigure[]): readonly string[] {
  return figures
    .filter(({ value, most }) => !(value <= most))
    .map(({ on, name, value, most }) => `${on} ${name}: ${value} > ${most}`);
}

test('pages keep their figures: first controls, heights, lines of errors, pages on paper', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const figures = await measurePages(browser, baseURL ?? '');
  expect(figures.length).toBeGreaterThan(20);
  expect(over(figures)).toEqual([]);
});

test('journeys keep their counts: taps to a category and a verdict, keys to a download', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const figures = await measureJourneys(browser, baseURL ?? '');
  expect(figures).toHaveLength(8);
  expect(over(figures)).toEqual([]);
});

for (const scripted of [true, false]) {
  test.describe(`${scripted ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled: scripted });

    test('the arrow of the status line takes no line of its own, however narrow the page', async ({
      page,
    }) => {
      if (scripted) {
        await page.goto('/');
        await page.locator('[data-large]').click();
      }
      for (const path of ['/fj-2023-1/', '/sme-2022-63/', '/zhangzhou-2025/']) {
        await page.goto(path);
        for (const width of [320, 360, 390, 480, 639]) {
          await page.setViewportSize({ width, height: 800 });
          const [above, below] = await page.locator('.status summary').evaluate((summary) => {
            const whole = summary.getBoundingClientRect();
            const texts = Array.from(summary.children)
              .map((child) => child.getBoundingClientRect())
              .filter(({ height }) => height > 0);
            return [
              Math.min(...texts.map(({ top }) => top)) - whole.top,
              whole.bottom - Math.max(...texts.map(({ bottom }) => bottom)),
            ];
          });
          expect(Math.abs(above - below), `${path} ${width}`).toBeLessThan(3);
        }
      }
    });
  });
}

test('on paper what is folded stands open, and no button is printed', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  const folded = page.locator('main details:not([open]) a').first();
  await expect(folded).toBeVisible();
  expect((await folded.boundingBox())?.height).toBeGreaterThan(0);
  await page.goto('/fj-2023-1/platform/apply/');
  await expect(page.locator('main .button').first()).toBeHidden();
});
