import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly optional?: boolean;
}

const { packages } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8'),
) as { readonly packages: Readonly<Record<string, Locked>> };

/** The registry at hand has none of these, which are for other machines: npm notes the version alone. */
const unfound = /^node_modules\/@xarsh\/ooxml-validator-(?:darwin|linux|win32)-/;

test('every locked package is held to its hash', () => {
  const loose = Object.entries(packages).filter(([name, locked]) => {
    // What lies within another package is held by that one's hash.
    if (name === '' || locked.inBundle === true || locked.integrity !== undefined) return false;
    return !unfound.test(name) || locked.optional !== true || locked.version === undefined;
  });
  expect(loose.map(([name]) => name)).toEqual([]);
});

test('no hash is of a kind that can be forged', () => {
  const weak = Object.entries(packages).filter(
    ([, { integrity = 'sha512-' }]) => !integrity.startsWith('sha512-'),
  );
  expect(weak.map(([name]) => name)).toEqual([]);
});

/** From which version on a package is free of the faults that were told of it (SECURITY.md, 依赖的安全通告). */
const free: Readonly<Record<string, string>> = {
  astro: '7.2.8',
  diff: '8.0.3',
  fflate: '0.8.3',
  handlebars: '4.7.9',
  'markdown-it': '14.1.1',
  nanoid: '3.3.17',
  papaparse: '5.2.0',
  picomatch: '2.3.2',
  postcss: '8.5.23',
  preact: '10.28.2',
  sharp: '0.35.0',
  sirv: '3.0.2',
  svgo: '4.0.2',
  vite: '8.0.16',
  yaml: '2.8.3',
};

test('no package is older than the mend of a fault that was told of it', () => {
  const told = Object.entries(packages).flatMap(([path, { version = '' }]) => {
    const [name = ''] = path.split('node_modules/').slice(-1);
    const least = free[name];
    if (least === undefined || !isOlder(version, least)) return [];
    return [`${path} ${version} < ${least}`];
  });
  expect(told).toEqual([]);
});

test('what is told of is locked', () => {
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
  expect(Object.keys(free).filter((name) => !names.has(name))).toEqual([]);
});

function isOlder(version: string, least: string): boolean {
  const [own, wanted] = [version, least].map((text) => text.split(/[.-]/).map(Number));
  const at = (wanted ?? []).findIndex((part, index) => part !== own?.[index]);
  return at >= 0 && (own?.[at] ?? 0) < (wanted?.[at] ?? 0);
}
