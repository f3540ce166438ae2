import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { writeSearch } from './write-search.ts';

/** What Astro does for this site beyond pages: the search index once the pages stand. */
export function shenbaoSite(): AstroIntegration {
  return {
    name: 'shenbao-site',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeSearch(fileURLToPath(dir));
        logger.info(`search index of ${count} sections`);
      },
    },
  };
}
