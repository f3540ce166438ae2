import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { programmeOf } from '../../base/index.ts';
import { loadProject, makeTagSheet, starters, templateFile } from '../../build/index.ts';
import { printsForm } from '../../payloads/index.ts';
import { InputError } from '../command.ts';
import { findCategory, findPolicy } from '../find-policy.ts';
import { saveFile } from '../save-file.ts';
import { listDocument, newDocument } from './list-document.ts';

/** The sheet of tags: made from the form alone, it may be made again at any time. */
const tagSheet = 'tags';

async function save(root: string, file: string, content: Uint8Array): Promise<string> {
  await saveFile(join(root, file), content);
  return file;
}

/**
 * Writes a starter below templates/ for a document of documents.yaml, and names it there if nobody
 * did: the category's application with a sheet of its tags, or one of the sheets that go with it.
 * A template that is there already belongs to its author and is never written over.
 */
export async function startTemplate(
  root: string,
  policyId: string,
  categoryId: string,
  document: string,
): Promise<readonly string[]> {
  const project = await loadProject(root);
  const policy = findPolicy(project, policyId);
  const { words } = policy;
  const category = findCategory(policy, categoryId);
  const form = policy.forms[category.id];
  if (form === undefined) {
    throw new InputError([`类别“${category.id}”还没有申报书（form.yaml），先写表单再做模板`]);
  }
  const sheet = `templates/${policy.id}/tags/${category.id}.docx`;
  if (document === tagSheet) return [await save(root, sheet, await makeTagSheet(form, words))];
  const start = Object.hasOwn(starters, document)
    ? starters[document as keyof typeof starters]
    : undefined;
  if (start === undefined) {
    throw new InputError([`没有文书“${document}”的起始模板，请在 Word 里新建`]);
  }
  const known = policy.documents.find(({ id }) => id === document);
  const spec = known ?? newDocument(policy, document, words);
  const file = templateFile(policy, spec, category.id);
  if (existsSync(join(root, file))) {
    throw new InputError([`${file} 已经有了：它归作者在 Word 里改；要重做请先把它移走`]);
  }
  const programme = programmeOf(policy.title);
  const categories = policy.categories.map(({ title }) => title);
  const bytes = await start({ title: spec.title, programme, categories, form, words });
  const files = [await save(root, file, bytes)];
  if (printsForm(document)) {
    files.push(await save(root, sheet, await makeTagSheet(form, words)));
  }
  if (known === undefined) files.push(await listDocument(root, policy.id, spec));
  return files;
}
