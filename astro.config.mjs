import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

import { shenbaoSite } from './src/build/site/integration.ts';
import { markdownProcessor } from './src/build/site/markdown.ts';

const base = process.env.SHENBAO_BASE ?? '/';

export default defineConfig({
  base,
  trailingSlash: 'always',
  // Guides rendered from another content root are not to be taken for this one's.
  cacheDir: `./node_modules/.astro${process.env.SHENBAO_CONTENT ? '-elsewhere' : ''}`,
  integrations: [preact(), shenbaoSite()],
  markdown: { processor: markdownProcessor(base) },
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      target: ['chrome86', 'firefox86', 'safari14'],
      cssTarget: ['chrome86', 'firefox86', 'safari14'],
    },
  },
});
