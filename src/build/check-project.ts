import { createHash } from 'node:crypto';

import { ContentError, hasErrors } from '../base/index.ts';
import type { Problem } from '../base/index.ts';
import { keep } from '../disk/index.ts';
import type { Held } from '../disk/index.ts';
import { checkSentences } from './load/asked-sentences.ts';
import { loadProject } from './load/load-project.ts';
import type { PolicyBundle, Project } from '../payloads/index.ts';
import { loadTemplates } from './templates/load-templates.ts';
import type { LoadedTemplate } from './templates/load-templates.ts';
import { findStrayTemplates } from './templates/stray-templates.ts';

/** content/ and templates/, and all that is wrong with either. */
export interface CheckedProject {
  /** Absent where content/ has errors. */
  readonly project?: Project;
  /** Those without a mistake. */
  readonly templates: readonly LoadedTemplate[];
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks all of content/ and templates/ under `root`, or of its policies `only` these: what
 * lint prints, and what the build goes on with. Templates are looked at once the content stands: against broken forms they would
 * only repeat its mistakes.
 */
export async function checkProject(
  root: string,
  only?: readonly string[],
  held?: Held,
): Promise<CheckedProject> {
  try {
    const project = await loadProject(root, only, held);
    const loaded = await Promise.all(
      project.policies.map((policy) => keepTemplates(root, policy, held)),
    );
    return {
      project,
      templates: loaded.flatMap(({ templates }) => templates),
      problems: [
        ...project.warnings,
        ...(await checkSentences(root, project.words)),
        ...(await findStrayTemplates(root, project.policies)),
        ...loaded.flatMap(({ problems }) => problems),
      ],
    };
  } catch (error) {
    if (error instanceof ContentError) return { templates: [], problems: error.problems };
    throw error;
  }
}

/** The policy's templates, compiled again only where they or what they are looked at with changed. */
function keepTemplates(
  root: string,
  policy: PolicyBundle,
  held: Held | undefined,
): ReturnType<typeof loadTemplates> {
  const { id, documents, forms, words } = policy;
  const folder = `templates/${policy.extends?.templates ?? id}`;
  const looked = JSON.stringify([id, documents, forms, words]);
  return keep(
    `templates ${createHash('sha256').update(looked).digest('hex')}`,
    root,
    [folder],
    () => loadTemplates(root, policy),
    // Mistakes are about to be mended: what has some is not worth keeping.
    (made) => !hasErrors(made.problems),
    held,
  );
}
