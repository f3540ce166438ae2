import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';

import { readInPlace } from '../../../src/build/site/read-in-place.ts';

interface Hooks {
  readonly applyToEnvironment: (environment: { readonly name: string }) => boolean;
  readonly resolveId: { readonly handler: (id: string, importer?: string) => unknown };
}

const source = resolve(import.meta.dirname, '../../../src');
const hooks = readInPlace() as unknown as Hooks;
const from = (file: string, id: string) => hooks.resolveId.handler(id, resolve(source, file));
const inPlace = (file: string) => ({
  id: pathToFileURL(resolve(source, file)).href,
  external: 'absolute',
});

test('pages import from where it stands what Node runs as it is written', () => {
  expect(from('components/project.ts', '../base/index.ts')).toEqual(inPlace('base/index.ts'));
  expect(from('pages/index.astro', '../build/site/index.ts')).toEqual(
    inPlace('build/site/index.ts'),
  );
  expect(from('tools/apply/Tool.tsx', '../../form/index.ts')).toEqual(inPlace('form/index.ts'));
});

test('what is drawn is bundled, and so is whatever has another name', () => {
  expect(from('pages/index.astro', '../components/project.ts')).toBeUndefined();
  expect(from('pages/[policy]/check.astro', '../../tools/which/Tool.tsx')).toBeUndefined();
  expect(from('components/project.ts', './index.ts')).toBeUndefined();
  expect(from('components/project.ts', 'preact')).toBeUndefined();
  expect(hooks.resolveId.handler('/src/base/index.ts')).toBeUndefined();
});

test('scripts of the browser are bundled whole', () => {
  expect(hooks.applyToEnvironment({ name: 'prerender' })).toBe(true);
  expect(hooks.applyToEnvironment({ name: 'client' })).toBe(false);
});
