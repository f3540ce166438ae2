import { expect, test } from 'vitest';

import { bundleSize } from '../bench/bundle-size.ts';
import {
  attributesOf,
  builtFiles,
  fileOf,
  gzipped,
  laterScriptsOf,
  pages,
  readBuilt,
  scriptsOf,
  withImports,
} from './dist.ts';
import type { BuiltPage } from './dist.ts';

const kilo = 1000;

interface Budget {
  readonly script: number;
  readonly style: number;
  readonly html: number;
  /** What its tool is given, fetched beside the page. */
  readonly data?: number;
}

/** Bytes after gzip, by what a page is. */
const reading: Budget = { script: 10 * kilo, style: 12 * kilo, html: 20 * kilo };
const budgets: readonly (readonly [RegExp, Budget])[] = [
  [/\/compare\/$/, { script: 35 * kilo, style: 16 * kilo, html: 5 * kilo, data: 12 * kilo }],
  [/\/check\/$/, { script: 35 * kilo, style: 16 * kilo, html: 13 * kilo, data: 20 * kilo }],
  [/\/apply\/$/, { script: 50 * kilo, style: 16 * kilo, html: 22 * kilo, data: 40 * kilo }],
  [/\/review\/$/, { script: 60 * kilo, style: 16 * kilo, html: 5 * kilo, data: 110 * kilo }],
  [/^\//, reading],
];

/** What the first Word file costs on top of the page; `whole` counts what composes its data too. */
const making = { engine: 16 * kilo, template: 14 * kilo, both: 30 * kilo, whole: 38 * kilo };

function budgetOf(page: BuiltPage): Budget {
  return budgets.find(([pattern]) => pattern.test(page.path))?.[1] ?? reading;
}

function weigh(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipped(readBuilt(name)), 0);
}

/** `/x/apply/ script: 51234 of 50000 bytes: apply.js 14000, preact.js 4000`, largest first. */
function tell(what: string, most: number, names: readonly string[]): string {
  const parts = names
    .map((name) => ({ name: name.replace(/^_astro\//, ''), bytes: weigh([name]) }))
    .sort((one, other) => other.bytes - one.bytes)
    .map(({ name, bytes }) => `${name} ${bytes}`);
  return `${what}: ${weigh(names)} of ${most} bytes: ${parts.join(', ')}`;
}

function hold(what: string, most: number, names: readonly string[]): void {
  expect.soft(weigh(names), tell(what, most, names)).toBeLessThanOrEqual(most);
}

function linksOf(page: BuiltPage, ending: string): readonly string[] {
  return attributesOf(page.html, 'link', 'href')
    .filter((address) => address.endsWith(ending))
    .map((address) => fileOf(address) ?? address);
}

function stylesOf(page: BuiltPage): readonly string[] {
  return linksOf(page, '.css');
}

function dataOf(page: BuiltPage): readonly string[] {
  return linksOf(page, '.json');
}

test.each(pages.map((page) => [page.path, page] as const))('%s keeps its budget', (path, page) => {
  const budget = budgetOf(page);
  hold(`${path} script`, budget.script, scriptsOf(page));
  hold(`${path} style`, budget.style, stylesOf(page));
  hold(`${path} data`, budget.data ?? 0, dataOf(page));
  const html = gzipped(page.html);
  expect.soft(html, `${path} html: ${html} bytes`).toBeLessThanOrEqual(budget.html);
});

/** What renders, packs and carries the draft inside, by itself: the build folds it into others. */
const engine = await bundleSize(`export { renderTemplate } from './src/word/index.ts';`);

test('the Word engine keeps its budget', () => {
  expect(engine, `${engine} bytes`).toBeLessThanOrEqual(making.engine);
});

const forms = pages.filter(({ path }) => path.endsWith('/apply/'));

test.each(forms.map((page) => [page.path, page] as const))(
  '%s makes its Word file within its budget',
  (path, page) => {
    const atOnce = scriptsOf(page);
    const maker = laterScriptsOf(atOnce).filter((name) => name.includes('make-application'));
    expect(maker, `${path} imports what makes the document when it is asked for`).toHaveLength(1);
    const isLate = (name: string) => !atOnce.includes(name);
    const code = withImports(maker).filter(isLate);
    const worker = [...builtFiles].filter((name) => name.includes('fill-application-'));
    expect(worker, 'one worker makes the application').toHaveLength(1);
    const template = [
      /"template":"[^"]*?\/(templates\/[^"]+\.js)"/.exec(dataOf(page).map(readBuilt).join())?.[1] ??
        '',
    ];
    expect(builtFiles.has(template[0] ?? ''), `${path} names its template`).toBe(true);
    hold(`${path} template`, making.template, template);
    const both = engine + weigh(template);
    expect.soft(both, `${path} Word engine and template`).toBeLessThanOrEqual(making.both);
    hold(`${path} first document`, making.whole, [...code, ...worker, ...template]);
  },
);

test('nothing that makes or reads Word files is loaded before it is asked for', () => {
  const early = pages.flatMap((page) =>
    scriptsOf(page)
      .filter((name) =>
        /make-document|plan-document|render-template|read-story|fill-|make-application/.test(name),
      )
      .map((name) => `${page.path}: ${name}`),
  );
  expect(early).toEqual([]);
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
