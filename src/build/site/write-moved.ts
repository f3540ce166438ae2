import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

import { say } from '../../base/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';

/** A page at each address that a category had under a former id, which leads to where it is now. */
export async function writeMoved(
  folder: string,
  policies: readonly PolicyBundle[],
): Promise<number> {
  let count = 0;
  for (const { id: policy, renamed, words } of policies) {
    for (const [old, now] of Object.entries(renamed.categories)) {
      const built = await readdir(join(folder, policy, now), { recursive: true });
      for (const name of built.filter((each) => each.endsWith('index.html'))) {
        const file = join(folder, policy, old, name);
        const way = dirname(name.replaceAll('\\', '/'));
        const to = `${posix.join(posix.relative(posix.join(old, way), now), way)}/`;
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, movedPage(to, say(words, 'site.moved')));
        count += 1;
      }
    }
  }
  return count;
}

function movedPage(to: string, text: string): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${to}">`,
    `<title>${text}</title></head><body><p><a href="${to}">${text}</a></p></body></html>`,
    '',
  ].join('\n');
}
