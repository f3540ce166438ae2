import type { ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Vite's own module of that name; what it would load before the parts of a script that come late. */
const helper = '\0vite/preload-helper.js';

/**
 * Asks for whatever a late part of a script imports together with it, as Vite's own helper does. That
 * one also waits for sheets, marks what it asks for with a nonce and tells an event of its own, none
 * of which this site has: three quarters of a kilobyte on every page with a tool.
 */
export function lightPreload(base: string): VitePlugin {
  return {
    name: 'shenbao-light-preload',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      order: 'pre',
      handler: (id) => (id === helper ? preloadModule(base) : undefined),
    },
    generateBundle: (_, bundle) => {
      for (const { fileName, ...one } of Object.values(bundle)) {
        const sheets = one.type === 'chunk' ? (one.viteMetadata?.importedCss.size ?? 0) : 0;
        if (sheets > 0 && one.type === 'chunk' && !one.isEntry)
          throw new Error(`${fileName} comes late with a sheet, which nothing would wait for`);
      }
    },
  };
}

/** `rel=preload` where an engine does not know modules’ own. */
function preloadModule(base: string): string {
  return `const rel = document.createElement('link').relList.supports('modulepreload') ? 'modulepreload' : 'preload';
const asked = new Set();
export const __vitePreload = (load, parts = []) => {
  for (const part of parts) {
    if (asked.has(part)) continue;
    asked.add(part);
    const link = document.createElement('link');
    Object.assign(link, { rel, as: 'script', crossOrigin: '', href: ${JSON.stringify(`${base}/`)} + part });
    document.head.append(link);
  }
  return load();
};`;
}
