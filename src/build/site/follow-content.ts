import { join } from 'node:path';

import type { HookParameters } from 'astro';

/**
 * In dev: tells the problems at the start and after each change of content/ or templates/, and lets
 * pages read both anew. Whatever is wrong with them, the server goes on.
 */
export function followContent(
  server: HookParameters<'astro:server:setup'>['server'],
  root: string,
  tell: () => Promise<unknown>,
): void {
  const folders = ['content', 'templates'].map((name) => join(root, name));
  let waiting: NodeJS.Timeout | undefined;
  const look = (): void => {
    // What a page shows instead of itself says the same; the terminal says it all at once.
    tell().catch((error: unknown) => {
      server.config.logger.error(error instanceof Error ? error.message : String(error));
    });
  };
  const changed = (): void => {
    look();
    // Pages keep what they read: their modules run anew. No code changed, none is looked at again.
    for (const environment of Object.values(server.environments)) {
      environment.hot.send({ type: 'full-reload' });
    }
  };
  server.watcher.add(folders);
  server.watcher.on('all', (_, file) => {
    if (!folders.some((folder) => file.startsWith(folder))) return;
    // An editor saves in several steps, Word leaves a lock file beside: once is enough.
    clearTimeout(waiting);
    waiting = setTimeout(changed, 150);
  });
  look();
}
