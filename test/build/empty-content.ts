import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from '../cli/run.ts';

/** A folder of content of its own, with what policies share and no policy yet. */
export function emptyContent(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `shenbao-${name}-`));
  mkdirSync(join(root, 'content'));
  cpSync(
    join(projectRoot, 'test/fixtures/policies/sample/content/site.yaml'),
    join(root, 'content/site.yaml'),
  );
  for (const shared of ['lexicon.yaml', 'words'])
    symlinkSync(join(projectRoot, 'content', shared), join(root, 'content', shared));
  return root;
}
