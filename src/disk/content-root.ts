import { resolve } from 'node:path';

/**
 * The folder that content/ and templates/ stand in: the one SHENBAO_CONTENT names (from where the
 * command runs), else the project's own. Pages, build and command line all ask here, and get the same
 * name for the same folder: what one has read is found under it by the others.
 */
export function contentRoot(project = process.cwd()): string {
  const named = process.env['SHENBAO_CONTENT'] ?? '';
  return resolve(named === '' ? project : named);
}
