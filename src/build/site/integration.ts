import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

import { formatProblem } from '../../base/index.ts';
import type { Problem } from '../../base/index.ts';
import { contentRoot } from '../../disk/index.ts';
import { makeAhead } from '../make-ahead.ts';
import { isLocal } from '../load/check-site.ts';
import { listFolders } from '../load/content-path.ts';
import { clearAway } from './clear-away.ts';
import { followContent } from './follow-content.ts';
import { keepPages, pagesRecord } from './keep-pages.ts';
import { keepScripts, scriptsRecord } from './keep-scripts.ts';
import { lightPreload } from './light-preload.ts';
import { takePageData } from './page-data.ts';
import { readInPlace } from './read-in-place.ts';
import { forgetContent, siteContent, siteProject } from './site-content.ts';
import { writeMoved } from './write-moved.ts';
import { makeSearch } from './write-search.ts';

/**
 * What this site needs of Astro beyond pages: content/ and templates/ checked before a build and on
 * each change in dev, compiled templates and pages' data as files (served in dev, written by a
 * build), and the search index once the pages stand.
 */
export function shenbaoSite(): AstroIntegration {
  let root = contentRoot();
  let project = '';
  let base = '/';
  let folder = '';
  let assets = '';
  let before: Parameters<typeof keepPages>[1]['before'] = new Map();
  let scriptsNow: () => ReturnType<typeof scriptsRecord> = () => undefined;
  let ahead: Promise<void> | undefined;
  let cleared: Promise<void> | undefined;
  const search = makeSearch();
  const folders = new Set<string>();
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(folder, path);
    const holder = dirname(file);
    if (!folders.has(holder)) mkdirSync(holder, { recursive: true });
    folders.add(holder);
    writeFileSync(file, content);
  };
  return {
    name: 'shenbao-site',
    hooks: {
      'astro:config:setup': async ({ config, command, addRenderer, updateConfig }) => {
        project = fileURLToPath(config.root);
        root = contentRoot(project);
        base = config.base.replace(/\/$/, '');
        folder = fileURLToPath(config.outDir);
        assets = join(folder, config.build.assets);
        scriptsNow = () => scriptsRecord(project, base);
        const scripts = command === 'build' ? scriptsNow() : undefined;
        if (command === 'build') {
          const recordOf = pagesRecord(scripts?.key, root);
          const ids = await listFolders(root, 'content/policies');
          before = new Map(ids.map((id) => [id, recordOf(id)]));
          const lacking = ids.filter((id) => before.get(id)?.isThere() === false);
          ahead = makeAhead(root, lacking);
        }
        addRenderer({
          name: 'shenbao-draw-tool',
          serverEntrypoint: new URL('draw-tool.ts', import.meta.url),
        });
        updateConfig({
          vite: { plugins: [keepScripts(scripts, scriptsNow), lightPreload(base), readInPlace()] },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        const data = new Map<string, string>();
        takePageData(({ path, text }) => void data.set(path, text));
        followContent(server, root, () => {
          forgetContent(root);
          return tellProblems(root, logger);
        });
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').slice(base.length).split('?')[0] ?? '';
          const text = data.get(path);
          if (text !== undefined) {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(text);
            return;
          }
          if (!path.startsWith('/templates/')) {
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
      'astro:build:start': async ({ logger, setPrerenderer }) => {
        await ahead;
        const errors = await tellProblems(root, logger);
        if (errors > 0) throw stop(`content/ 或 templates/ 里有 ${errors} 个问题，见上`);
        const { site } = await siteProject(root);
        if (isLocal(site)) logger.warn(notPublished);
        cleared = clearAway(folder, project);
        setPrerenderer((usual) =>
          keepPages(usual, {
            before,
            now: () => pagesRecord(scriptsNow()?.key, root),
            base,
            assets,
            expect: search.expect,
            see: search.add,
            write,
          }),
        );
      },
      'astro:build:done': async ({ logger }) => {
        const writing = search.write(folder);
        const { files, project: read } = await siteContent(root);
        for (const { path, source } of files) write(path, source);
        const count = await writing;
        await writeMoved(folder, read?.policies ?? []);
        await cleared;
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
