import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, expect, test, vi } from 'vitest';

import { lightPreload } from '../../../src/build/site/light-preload.ts';

interface Hooks {
  readonly load: { readonly handler: (id: string) => string | undefined };
  readonly generateBundle: (options: object, bundle: object) => void;
}

interface Helper {
  readonly __vitePreload: (load: () => unknown, parts?: readonly string[]) => unknown;
}

const hooks = lightPreload('/below') as unknown as Hooks;

afterEach(() => vi.unstubAllGlobals());

test('what a late part imports is asked for once, with it', async () => {
  const links: object[] = [];
  vi.stubGlobal('document', {
    createElement: () => ({ relList: { supports: () => true } }),
    head: { append: (link: object) => links.push(link) },
  });
  const file = join(mkdtempSync(join(tmpdir(), 'shenbao-preload-')), 'helper.mjs');
  writeFileSync(file, hooks.load.handler('\0vite/preload-helper.js') ?? '');
  const { __vitePreload } = (await import(pathToFileURL(file).href)) as Helper;
  expect(__vitePreload(() => 'late', ['_astro/a.js', '_astro/b.js'])).toBe('late');
  expect(__vitePreload(() => 'later', ['_astro/b.js'])).toBe('later');
  expect(__vitePreload(() => 'alone')).toBe('alone');
  expect(links).toMatchObject([
    { rel: 'modulepreload', as: 'script', href: '/below/_astro/a.js' },
    { rel: 'modulepreload', as: 'script', href: '/below/_astro/b.js' },
  ]);
});

test('no other module is touched, and a late part with a sheet of its own stops the build', () => {
  expect(hooks.load.handler('/src/page.ts')).toBeUndefined();
  const chunk = (isEntry: boolean) => ({
    late: {
      type: 'chunk',
      fileName: 'late.js',
      isEntry,
      viteMetadata: { importedCss: new Set(['late.css']) },
    },
  });
  expect(() => hooks.generateBundle({}, chunk(false))).toThrow('late.js');
  expect(() => hooks.generateBundle({}, chunk(true))).not.toThrow();
});
