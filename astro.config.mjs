import { fileURLToPath } from 'node:url';

import { defineConfig } from 'astro/config';

import { shenbaoSite } from './src/build/site/integration.ts';

const base = process.env.SHENBAO_BASE ?? '/';

/**
 * Scripts that are loaded together stand in one file each, with what they import: what every page
 * has, what every tool has, what form and review have, what plans a document on the page. Split by
 * which pages share what, the same code weighs 1 kB more on each. A module named here that a page
 * fetches late (rules/rarer.ts) would be fetched at once.
 */
const together = [
  {
    name: 'page',
    test: /src\/(?:base\/(?:day|standing|words)|browser\/(?:copy-text|watch-day))\./,
    priority: 1,
  },
  {
    name: 'tool',
    test: /node_modules\/(?:@?preact|big\.js|idb-keyval)\/|vite\/preload-helper|src\/(?:rules\/(?:amounts\/(?:amount|numeral|unit)|judge\/(?:evaluate|open-facts|score-of)|fetch-rarer)|form\/(?:kinds|answers\/(?:read-answer|echo))|fields\/(?:FieldView|FactControl|answer-signals|typed)|browser\/(?:keep|focus|page|other-windows|route)|tools\/answering\/(?:keep-answers|keeper-for|KeepingBar|write-time|year))\b/,
  },
  {
    name: 'form',
    test: /src\/(?:form\/(?:evidence|required|answers\/say-other|rows\/write-rows)|base\/(?:file-name|hash|is-record))\b/,
  },
  { name: 'plan-document', test: /src\/compose\/(?:plan-document|application-input)\b/ },
];

/**
 * The spreadsheet library zips in workers that it makes of blobs, which the site's rules refuse: a
 * large sheet would never come. Ours runs in a worker already and zips at once.
 */
function zipAtOnce() {
  const ours = fileURLToPath(new URL('src/compose/zip-at-once.ts', import.meta.url));
  return {
    name: 'shenbao-zip-at-once',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === 'fflate' && importer?.includes('/write-excel-file/') ? ours : undefined,
  };
}

export default defineConfig({
  base,
  trailingSlash: 'always',
  integrations: [shenbaoSite()],
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: {
    plugins: [zipAtOnce()],
    worker: { plugins: () => [zipAtOnce()] },
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
