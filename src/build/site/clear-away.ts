import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Moves what an earlier build left in `site` into the project's `.astro`, and deletes it there while
 * the build goes on: Astro, which empties the folder next, would wait for it. Whatever can't be moved
 * is left to Astro, as is the .git that it spares. Once all is gone, the promise is kept.
 */
export async function clearAway(site: string, project: string): Promise<void> {
  // Astro refuses to build into the project itself, and says so later.
  if (!relative(site, project).startsWith('..')) return;
  const gone = join(project, '.astro/gone');
  const target = join(gone, String(process.pid));
  try {
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(site))
      if (name !== '.git') renameSync(join(site, name), join(target, name));
  } catch {
    // No such folder yet, or one on another disk.
  }
  await rm(gone, { recursive: true, force: true }).catch(() => undefined);
}
