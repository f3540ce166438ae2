import { ContentError } from '../base/index.ts';
import type { Problem } from '../base/index.ts';
import { checkTemplates } from './templates/check-templates.ts';
import { loadProject } from './load/load-project.ts';

/**
 * Every problem of content/ and templates/ under `root`, errors and warnings. Templates are looked
 * at once the content stands: against broken forms they would only repeat its mistakes.
 */
export async function findProblems(root: string): Promise<readonly Problem[]> {
  try {
    const { policies, warnings } = await loadProject(root);
    return [...warnings, ...(await checkTemplates(root, policies))];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
