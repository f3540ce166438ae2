import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { loadProject } from '../load-project.ts';
import { compileTemplateFiles } from './template-files.ts';
import { writeSearch } from './write-search.ts';

/**
 * What this site needs of Astro beyond pages: compiled templates as files (served in dev, written
 * after a build), the search index once the pages stand, and a dev server that notices content/.
 */
export function shenbaoSite(): AstroIntegration {
  let root = process.cwd();
  let base = '/';
  return {
    name: 'shenbao-site',
    hooks: {
      'astro:config:setup': ({ config, addWatchFile }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/$/, '');
        // What pages read is read once: a change of it starts the dev server anew.
        for (const folder of ['content', 'templates']) addWatchFile(new URL(folder, config.root));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').slice(base.length).split('?')[0];
          if (path?.startsWith('/templates/') !== true) {
            next();
            return;
          }
          templateFiles(root)
            .then((files) => {
              const file = files.find((each) => each.path === path);
              if (file === undefined) {
                next();
                return;
              }
              response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
              response.end(file.source);
            })
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = await templateFiles(root);
        for (const { path, source } of files) {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, source);
        }
        const count = await writeSearch(folder);
        logger.info(`${files.length} compiled templates, search index of ${count} sections`);
      },
    },
  };
}

async function templateFiles(root: string) {
  const { policies } = await loadProject(root);
  return compileTemplateFiles(root, policies);
}
