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
  test.setTimeout(180_000);
  const figures = await measurePages(browser, baseURL ?? '');
  expect(figures.length).toBeGreaterThan(20);
  expect(over(figures)).toEqual([]);
});

test('journeys keep their counts: taps to a category and a verdict, keys to a download', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const figures = await measureJourneys(browser, baseURL ?? '');
  expect(figures).toHaveLength(8);
  expect(over(figures)).toEqual([]);
});
