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
