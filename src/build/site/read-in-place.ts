import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ViteUserConfig } from 'astro';

import { codeFolders } from '../../disk/index.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Leaves out of the bundle of pages what Node runs as it is written: the folders behind build, each by
 * its index, and what build has for pages. Whoever checked content has them at hand already; bundled,
 * two thirds of our modules would be read, and run, once more.
 */
export function readInPlace(): VitePlugin {
  const source = resolve(import.meta.dirname, '../..');
  const doors = new Set(
    [...codeFolders, 'build/site'].map((folder) => join(source, folder, 'index.ts')),
  );
  return {
    name: 'shenbao-read-in-place',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      order: 'pre',
      handler: (id, importer = '') => {
        const file = id.startsWith('.') ? resolve(importer, '..', id) : '';
        return doors.has(file)
          ? { id: pathToFileURL(file).href, external: 'absolute' as const }
          : undefined;
      },
    },
  };
}
