import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { keepScripts, scriptsRecord } from '../../../src/build/site/keep-scripts.ts';

let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'shenbao-scripts-'));
  mkdirSync(join(project, 'src'));
  writeFileSync(join(project, 'src/page.ts'), 'one');
  vi.stubEnv('SHENBAO_CACHE', join(project, 'kept'));
});

afterEach(() => vi.unstubAllEnvs());

/** The hooks of the plugin, as the bundler calls them. */
interface Hooks {
  readonly configResolved: () => void;
  readonly outputOptions: (options: object) => {
    readonly entryFileNames: (chunk: { readonly facadeModuleId: string }) => string;
  };
  readonly load: { readonly handler: (id: string) => string | undefined };
  readonly writeBundle: (options: { readonly dir: string }, bundle: object) => Promise<void>;
}

function startPlugin(base: string): Hooks {
  const look = () => scriptsRecord(project, base);
  return keepScripts(look(), look) as unknown as Hooks;
}

/** One build: what it bundles a page's script to, and what is written. */
async function build(base = '') {
  const hooks = startPlugin(base);
  hooks.configResolved();
  const text = readFileSync(join(project, 'src/page.ts'), 'utf8');
  const stub = hooks.load.handler('/page');
  const { entryFileNames } = hooks.outputOptions({ entryFileNames: () => `page.${text}.js` });
  const fileName = entryFileNames({ facadeModuleId: '/page' });
  const dir = mkdtempSync(join(project, 'site-'));
  const code = stub ?? `say("${text}")`;
  writeFileSync(join(dir, fileName), code);
  const entry = { type: 'chunk', fileName, code, isEntry: true, facadeModuleId: '/page' };
  const part = { type: 'chunk', fileName: 'part.js', code: '1', isEntry: false };
  const sheet = { type: 'asset', fileName: 'fonts/one.bin', source: new Uint8Array([1, 2]) };
  const isBundled = stub === undefined;
  await hooks.writeBundle({ dir }, isBundled ? { entry, part, sheet } : { entry });
  return { isBundled, dir, script: readFileSync(join(dir, fileName), 'utf8'), fileName };
}

test('scripts are bundled once while no code changes, and stand whole each time', async () => {
  expect(await build()).toMatchObject({ isBundled: true, script: 'say("one")' });
  const again = await build();
  expect(again).toMatchObject({ isBundled: false, script: 'say("one")', fileName: 'page.one.js' });
  expect(readFileSync(join(again.dir, 'part.js'), 'utf8')).toBe('1');
  expect([...readFileSync(join(again.dir, 'fonts/one.bin'))]).toEqual([1, 2]);
});

test('code that changed is bundled anew, as is the same for another base path', async () => {
  await build();
  writeFileSync(join(project, 'src/page.ts'), 'two');
  expect(await build()).toMatchObject({ isBundled: true, script: 'say("two")' });
  expect(await build('/below')).toMatchObject({ isBundled: true });
});

test('code that is saved while it is bundled is bundled again the next time', async () => {
  const hooks = startPlugin('');
  hooks.configResolved();
  writeFileSync(join(project, 'src/page.ts'), 'two');
  await hooks.writeBundle({ dir: project }, {});
  expect(existsSync(join(project, 'kept'))).toBe(false);
  expect(await build()).toMatchObject({ isBundled: true });
});
