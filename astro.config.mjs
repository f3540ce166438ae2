import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

import { shenbaoSite } from './src/build/site/integration.ts';
import { markdownProcessor } from './src/build/site/markdown.ts';

const base = process.env.SHENBAO_BASE ?? '/';

/**
 * Scripts that are loaded together stand in one file each: what every page has, and what every tool
 * has. Split by which pages share what, the same code weighs 1 kB more on each.
 */
const together = [
  {
    name: 'page',
    test: /src\/(?:base\/(?:day|standing|words)|browser\/(?:copy-text|watch-day))\./,
    priority: 1,
  },
  {
    name: 'tool',
    test: /node_modules\/(?:@?preact|big\.js|idb-keyval)\/|src\/(?:rules\/(?:amount|numeral|unit|evaluate|operators)|form\/(?:kinds|read-answer|echo)|fields\/(?:FieldView|FactControl|answer-signals)|browser\/(?:keep|focus|page)|tools\/answering\/(?:keep-answers|KeepingBar|write-time))\b/,
  },
];

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
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } },
    },
  },
});
