import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

import { formatProblem } from '../../base/index.ts';
import type { Problem } from '../../base/index.ts';
import { contentRoot } from '../../disk/index.ts';
import { isLocal } from '../load/check-site.ts';
import { followContent } from './follow-content.ts';
import { keepScripts } from './keep-scripts.ts';
import { lightPreload } from './light-preload.ts';
import { forgetContent, siteContent } from './site-content.ts';
import { writeMoved } from './write-moved.ts';
import { writeSearch } from './write-search.ts';

/**
 * What this site needs of Astro beyond pages: content/ and templates/ checked before a build and on
 * each change in dev, compiled templates as files (served in dev, written after a build), and the
 * search index once the pages stand.
 */
export function shenbaoSite(): AstroIntegration {
  let root = contentRoot();
  let base = '/';
  return {
    name: 'shenbao-site',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const project = fileURLToPath(config.root);
        root = contentRoot(project);
        base = config.base.replace(/\/$/, '');
        updateConfig({ vite: { plugins: [keepScripts(project, base), lightPreload(base)] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        followContent(server, root, () => {
          forgetContent(root);
          return tellProblems(root, logger);
        });
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').slice(base.length).split('?')[0];
          if (path?.startsWith('/templates/') !== true) {
            next();
            return;
          }
          siteContent(root)
            .then(({ files }) => {
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
      'astro:build:start': async ({ logger }) => {
        const errors = await tellProblems(root, logger);
        if (errors > 0) throw stop(`content/ 或 templates/ 里有 ${errors} 个问题，见上`);
        const { project } = await siteContent(root);
        if (project && isLocal(project.site)) logger.warn(notPublished);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { files, project } = await siteContent(root);
        for (const { path, source } of files) {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, source);
        }
        const count = await writeSearch(folder);
        await writeMoved(folder, project?.policies ?? []);
        logger.info(`${files.length} compiled templates, search index of ${count} sections`);
      },
    },
  };
}

const notPublished =
  'content/site.yaml address：还是本机的网址，二维码扫了打不开；要部署就先换成自己的网址再构建';

/** Ends a build for a reason that is told: the stack of our own code would only bury it. */
function stop(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

/** Prints every problem of content/ and templates/; how many of them are errors. */
async function tellProblems(root: string, logger: AstroIntegrationLogger): Promise<number> {
  const { problems } = await siteContent(root);
  const isError = ({ severity }: Problem) => severity === 'error';
  for (const problem of problems) {
    if (isError(problem)) logger.error(formatProblem(problem));
    else logger.warn(formatProblem(problem));
  }
  return problems.filter(isError).length;
}
