import { expect, test } from '@playwright/test';

import { measurePages } from './page-figures.ts';

test('pages keep their figures: first controls, heights, lines of errors, pages on paper', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const figures = await measurePages(browser, baseURL ?? '');
  expect(figures.length).toBeGreaterThan(20);
  const over = figures.filter(({ value, most }) => !(value <= most));
  expect(over.map(({ on, name, value, most }) => `${on} ${name}: ${value} > ${most}`)).toEqual([]);
});
