import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { loadProject, makeStarter, tagSheet } from '../../build/index.ts';
import { InputError } from '../command.ts';
import { findCategory, findPolicy } from '../find-policy.ts';

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes a starter application for the category and a sheet of its tags below templates/. A
 * template that is there already belongs to its author and is never written over.
 */
export async function startTemplate(
  root: string,
  policyId: string,
  categoryId: string,
): Promise<readonly string[]> {
  const project = await loadProject(root);
  const policy = findPolicy(project, policyId);
  const category = findCategory(policy, categoryId);
  const form = policy.forms[category.id];
  if (form === undefined) {
    throw new InputError([`类别“${category.id}”还没有申报书（form.yaml），先写表单再做模板`]);
  }
  const file = `templates/${policy.id}/application-${category.id}.docx`;
  if (await exists(join(root, file))) {
    throw new InputError([`${file} 已经有了：它归作者在 Word 里改；要重做请先把它移走`]);
  }
  const title = policy.title.replace(/(管理办法|实施细则|实施方案|通知)(（.*）)?$/, '');
  const sheet = `templates/${policy.id}/tags-${category.id}.md`;
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), await makeStarter(form, title, project.words));
  await writeFile(join(root, sheet), tagSheet(form));
  return [file, sheet];
}
