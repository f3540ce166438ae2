import { expect, test } from 'vitest';

import { builtFiles, pages, readBuilt } from './dist.ts';

/** What Chromium 86, Firefox 86 or Safari 14 lack, and Vite does not lower. */
const scriptLacks: Readonly<Record<string, RegExp>> = {
  structuredClone: /\bstructuredClone\b/,
  // One argument: a grid's own at(row, column) is another thing, and so is `...at(e)`.
  'array.at': /(?:^|[^.])\.at\([^(),]*\)/,
  'Object.hasOwn': /\bObject\.hasOwn\b/,
  findLast: /\.findLast(?:Index)?\(/,
  'toSorted and its kin': /\.(?:toSorted|toReversed|toSpliced)\(/,
  randomUUID: /\brandomUUID\b/,
  'crypto.subtle': /\bsubtle\b/,
  CompressionStream: /\b(?:Dec|C)ompressionStream\b/,
  lookbehind: /\(\?<[=!]/,
  groupBy: /\b(?:Object|Map)\.groupBy\b/,
  'Web Locks': /navigator\.locks/,
  eval: /\beval\(|\bnew Function\(/,
};

const styleLacks: Readonly<Record<string, RegExp>> = {
  ':has()': /:has\(/,
  ':is() and :where()': /:(?:is|where)\(/,
  '@layer': /@layer/,
  '@container': /@container/,
  'color-mix': /color-mix/,
  oklch: /oklch/,
  'light-dark': /light-dark/,
  'dynamic viewport units': /\d[ds]v[hw]\b/,
  nesting: /[{;}]\s*&/,
  'aspect-ratio': /[{;]aspect-ratio:/,
  inset: /[{;]inset:/,
};

const markupLacks: Readonly<Record<string, RegExp>> = {
  inert: /<[a-z]+\b[^>]*\sinert[\s>=]/,
  popover: /<[a-z]+\b[^>]*\spopover[\s>=]/,
  dialog: /<dialog\b/,
};

function faultsOf(names: readonly string[], lacks: Readonly<Record<string, RegExp>>): string[] {
  return names.flatMap((name) => {
    const source = readBuilt(name);
    return Object.entries(lacks)
      .filter(([, pattern]) => pattern.test(source))
      .map(([lack]) => `${name}: ${lack}`);
  });
}

const named = (ending: string) => [...builtFiles].filter((name) => name.endsWith(ending)).sort();

test('no script needs what the oldest browsers lack', () => {
  expect(named('.js').length).toBeGreaterThan(0);
  expect(faultsOf(named('.js'), scriptLacks)).toEqual([]);
});

test('no style needs what the oldest browsers lack', () => {
  expect(named('.css').length).toBeGreaterThan(0);
  expect(faultsOf(named('.css'), styleLacks)).toEqual([]);
});

test('no markup needs what the oldest browsers lack', () => {
  expect(faultsOf(named('.html'), markupLacks)).toEqual([]);
});

test('every page asks dual-core browsers for their newer core and says why a tool does not run', () => {
  for (const { path, html } of pages) {
    expect(html, path).toContain('<meta name="renderer" content="webkit"');
    expect(html, path).toContain('data-old-browser');
    expect(html, path).toContain('极速模式');
  }
});
