import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { ViteUserConfig } from 'astro';

import { keptRecord } from '../../disk/index.ts';
import type { KeptRecord } from '../../disk/index.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What the scripts of all pages were bundled to. */
interface Scripts {
  /** Of each script that a page names, by its module: the file it came to. */
  readonly names: ReadonlyMap<string, string>;
  /** Every file, with what is in it. */
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
}

/** What scripts are made of. What content/ says reaches them as data of their page. */
const inputs = ['src', 'astro.config.mjs', 'tsconfig.json', 'public'];

type ScriptsRecord = KeptRecord<Scripts> | undefined;

/** The record of all pages' scripts, as code is now. */
export function scriptsRecord(project: string, base: string): ScriptsRecord {
  return keptRecord(`scripts ${base}`, project, inputs);
}

/**
 * Bundles the pages' scripts only where code has changed since they last were: of a sentence that is
 * changed in content/ they know nothing. Otherwise empty scripts are bundled, under the names that
 * pages have to know, and the files of before put in their place. `record` was looked up before any of
 * the code was read, `recordNow` looks again.
 */
export function keepScripts(record: ScriptsRecord, recordNow: () => ScriptsRecord): VitePlugin {
  let known: Scripts | undefined;
  return {
    name: 'shenbao-keep-scripts',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved: () => {
      // More than once a build.
      known ??= record?.read()?.result;
    },
    outputOptions: (options) => {
      const { entryFileNames: usual = '[name].js' } = options;
      return {
        ...options,
        entryFileNames: (chunk) =>
          known?.names.get(chunk.facadeModuleId ?? '') ??
          (typeof usual === 'string' ? usual : usual(chunk)),
      };
    },
    load: {
      order: 'pre',
      handler: (id) => (known?.names.has(id) === true ? 'export {};' : undefined),
    },
    writeBundle: async ({ dir = '' }, bundle) => {
      if (known === undefined) {
        // Files may have been saved while they were bundled.
        if (recordNow()?.key === record?.key) record?.write(scriptsOf(Object.values(bundle)));
        return;
      }
      for (const { name, content } of known.files) {
        const file = join(dir, name);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    },
  };
}

type Bundled =
  | {
      readonly type: 'chunk';
      readonly fileName: string;
      readonly code: string;
      readonly isEntry: boolean;
      readonly facadeModuleId: string | null;
    }
  | {
      readonly type: 'asset';
      readonly fileName: string;
      readonly source: string | Uint8Array;
    };

function scriptsOf(bundled: readonly Bundled[]): Scripts {
  const names = new Map<string, string>();
  const files = bundled.map((one) => {
    if (one.type === 'asset') return { name: one.fileName, content: one.source };
    if (one.isEntry && one.facadeModuleId !== null) names.set(one.facadeModuleId, one.fileName);
    return { name: one.fileName, content: one.code };
  });
  return { names, files };
}
