import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import {
  isSmallDocument,
  loadProject,
  makeRecordStarter,
  makeSmallStarter,
  makeStarter,
  tagSheet,
} from '../../build/index.ts';
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
 * Writes a starter below templates/ for a document of documents.yaml: the category's application
 * with a sheet of its tags, or one of the sheets that go with it. A template that is there already
 * belongs to its author and is never written over.
 */
export async function startTemplate(
  root: string,
  policyId: string,
  categoryId: string,
  document: string,
): Promise<readonly string[]> {
  const project = await loadProject(root);
  const { words } = project;
  const policy = findPolicy(project, policyId);
  const category = findCategory(policy, categoryId);
  const spec = policy.documents.find(({ id }) => id === document);
  const template = (spec?.template ?? `${document}.docx`).replaceAll('{category}', category.id);
  const file = `templates/${policy.id}/${template}`;
  if (await exists(join(root, file))) {
    throw new InputError([`${file} 已经有了：它归作者在 Word 里改；要重做请先把它移走`]);
  }
  const title = policy.title.replace(/(管理办法|实施细则|实施方案|通知)(（.*）)?$/, '');
  const save = async (name: string, content: Uint8Array | string) => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  };
  if (document === 'review_record') {
    await save(file, await makeRecordStarter(spec?.title ?? title, words));
    return [file];
  }
  const isSmall = isSmallDocument(document);
  if (!isSmall && document !== 'application') {
    throw new InputError([`没有文书“${document}”的起始模板，请在 Word 里新建`]);
  }
  const form = policy.forms[category.id];
  if (form === undefined) {
    throw new InputError([`类别“${category.id}”还没有申报书（form.yaml），先写表单再做模板`]);
  }
  if (isSmall) {
    await save(file, await makeSmallStarter(document, spec?.title ?? title, form, words));
    return [file];
  }
  const sheet = `templates/${policy.id}/tags-${category.id}.md`;
  await save(file, await makeStarter(form, { title, issuer: policy.issuer }, words));
  await save(sheet, tagSheet(form));
  return [file, sheet];
}
