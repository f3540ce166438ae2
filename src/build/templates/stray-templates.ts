import { basename } from 'node:path';

import type { Problem } from '../../base/index.ts';
import { listFolders } from '../load/content-path.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import { reportStrays } from '../load/stray-files.ts';
import { templateFile } from './load-templates.ts';

/** Files of templates/ that no document is made from, and folders of no policy. */
export async function findStrayTemplates(
  root: string,
  policies: readonly PolicyBundle[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const ids = policies.map(({ id }) => id);
  await reportStrays(root, 'templates', { files: [], folders: ids }, report);
  const folders = await listFolders(root, 'templates');
  for (const policy of policies.filter(({ id }) => folders.includes(id))) {
    // The sheets of tags are for people to read.
    const files = [...templatesOf(policy)];
    const folder = `templates/${policy.id}`;
    const below = files.flatMap((file) => file.split('/').slice(0, -1));
    const allowed = { files: files.map((file) => basename(file)), folders: ['tags', ...below] };
    await reportStrays(root, folder, allowed, report);
  }
  return problems;
}

/** Paths below templates/<policy>/ that documents.yaml names. */
function templatesOf(policy: PolicyBundle): ReadonlySet<string> {
  const start = `templates/${policy.id}/`.length;
  return new Set(
    policy.documents.flatMap((spec) =>
      spec.categories.map((category) => templateFile(policy, spec, category).slice(start)),
    ),
  );
}
