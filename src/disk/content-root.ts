import { resolve } from 'node:path';

/**
 * The folder that content/ and templates/ stand in: the one SHENBAO_CONTENT names (from where the
 * command runs), else the project's own. Pages, build and command line all ask here.
 */
export function contentRoot(project = process.cwd()): string {
  const named = process.env['SHENBAO_CONTENT'] ?? '';
  return named === '' ? project : resolve(named);
}
