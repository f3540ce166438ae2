import { expect, test } from 'vitest';

import { attributesOf, fileOf, gzipped, pages, readBuilt, scriptsOf } from './dist.ts';
import type { BuiltPage } from './dist.ts';

const kilo = 1000;

interface Budget {
  readonly script: number;
  readonly style: number;
  readonly html?: number;
}

/** Bytes after gzip, by what a page is. */
const reading: Budget = { script: 10 * kilo, style: 12 * kilo, html: 20 * kilo };
const budgets: readonly (readonly [RegExp, Budget])[] = [
  [/\/check\/$/, { script: 35 * kilo, style: 16 * kilo }],
  [/\/apply\/$/, { script: 50 * kilo, style: 16 * kilo }],
  [/\/review\/$/, { script: 60 * kilo, style: 16 * kilo }],
  [/^\//, reading],
];

function budgetOf(page: BuiltPage): Budget {
  return budgets.find(([pattern]) => pattern.test(page.path))?.[1] ?? reading;
}

function weigh(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipped(readBuilt(name)), 0);
}

function stylesOf(page: BuiltPage): readonly string[] {
  return attributesOf(page.html, 'link', 'href')
    .filter((address) => address.endsWith('.css'))
    .map((address) => fileOf(address) ?? address);
}

test.each(pages.map((page) => [page.path, page] as const))('%s keeps its budget', (_, page) => {
  const budget = budgetOf(page);
  expect.soft(weigh(scriptsOf(page)), 'script').toBeLessThanOrEqual(budget.script);
  expect.soft(weigh(stylesOf(page)), 'style').toBeLessThanOrEqual(budget.style);
  if (budget.html !== undefined)
    expect.soft(gzipped(page.html), 'html').toBeLessThanOrEqual(budget.html);
});

test('no page waits for a script', () => {
  const blocking = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<script\b([^>]*)>/g)]
      .map(([, attributes = '']) => attributes)
      .filter(
        (attributes) =>
          / src=/.test(attributes) && !/ (?:type="module"|defer|async)/.test(attributes),
      )
      .map((attributes) => `${path}: <script${attributes}>`),
  );
  expect(blocking).toEqual([]);
});

test('there are pages to weigh', () => {
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) expect(stylesOf(page), page.path).not.toEqual([]);
});
